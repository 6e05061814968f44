import { isDifferent, MOST_COMPARED, readPicks, toPicksQuery } from '~/domain/comparison.ts';

interface Words {
  one: string;
  caption: string;
  differ: string;
  same: string;
  differs: string;
  tooFew: string;
  tooMany: string;
  unknown: string;
}

/**
 * Sets two to four programmes side by side. The form is a plain one that puts them into the address; this reads them
 * there and turns their lines of the table of all programmes into columns.
 */
class ProgrammeCompare extends HTMLElement {
  #abort = new AbortController();

  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.querySelector('form')!.addEventListener('formdata', ({ formData }) => joinPicks(formData), { signal: this.#abort.signal });
    const rows = new Map([...this.querySelectorAll<HTMLTableRowElement>('.all tr[data-id]')].map((row) => [row.dataset.id!, row]));
    const { chosen, tooMany, unknown } = readPicks(new URLSearchParams(location.search), [...rows.keys()]);
    [...this.querySelectorAll('select')].forEach((select, i) => (select.value = chosen[i] ?? ''));
    if (chosen.length > 0)
      history.replaceState(null, '', `${location.pathname}?${toPicksQuery([...chosen, ...tooMany, ...unknown])}${location.hash}`);
    const names = tooMany.map((id) => nameOf(rows.get(id)!));
    this.#say([
      unknown.length > 0 ? this.#words.unknown.replace('{ids}', unknown.map((id) => id.slice(0, 40)).join(', ')) : '',
      names.length > 0 ? this.#words.tooMany.replace('{names}', names.join(', ')) : '',
      chosen.length < 2 && location.search ? this.#words.tooFew : '',
    ]);
    if (chosen.length >= 2) this.#compare(chosen.map((id) => rows.get(id)!));
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #say(texts: string[]): void {
    this.querySelector('[role="status"]')!.textContent = texts.filter(Boolean).join(' ');
  }

  #compare(rows: HTMLTableRowElement[]): void {
    const { one, caption, differ, same } = this.#words;
    const box = this.querySelector<HTMLElement>('.comparison')!;
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('.all thead th')].slice(1);
    const lines = heads.map((head, i) => ({
      label: head.textContent,
      cells: rows.map((row) => row.cells[i + 1]!),
      isFact: 'fact' in head.dataset,
    }));
    const isSame = ({ cells }: { cells: HTMLTableCellElement[] }): boolean => !isDifferent(cells.map((cell) => cell.textContent));
    box.querySelector('caption')!.textContent = caption.replace('{count}', String(rows.length));
    box.querySelector('thead')!.replaceChildren(
      toRow(
        toHead('col', one),
        rows.map((row) => toColumnHead(row)),
      ),
    );
    box.querySelector('tbody')!.replaceChildren(...lines.map((line) => this.#toLine(line.label, line.cells, line.isFact, isSame(line))));
    const facts = lines.filter(({ isFact }) => isFact);
    const toList = (chosen: typeof facts): string => chosen.map(({ label }) => label).join(', ');
    box
      .querySelector('dl')!
      .replaceChildren(...toPair(differ, toList(facts.filter((line) => !isSame(line)))), ...toPair(same, toList(facts.filter(isSame))));
    box.hidden = false;
    this.querySelector<HTMLElement>('.all')!.hidden = true;
    if (location.hash) this.querySelector<HTMLElement>('#comparison')!.focus();
  }

  #toLine(label: string, cells: HTMLTableCellElement[], isFact: boolean, isSame: boolean): HTMLTableRowElement {
    const head = toHead('row', label);
    if (isFact && !isSame) {
      const mark = document.createElement('span');
      mark.className = 'highlight';
      mark.textContent = label;
      const hint = document.createElement('span');
      hint.className = 'visually-hidden';
      hint.textContent = ` (${this.#words.differs})`;
      head.replaceChildren(mark, hint);
    }
    const row = toRow(
      head,
      cells.map((cell) => cell.cloneNode(true) as HTMLTableCellElement),
    );
    row.classList.toggle('same', isFact && isSame);
    return row;
  }
}

const nameOf = (row: HTMLTableRowElement): string => row.cells[0]!.textContent.trim();

/** The choices of the form as the one word of the address: `p=iea,irn`. */
function joinPicks(data: FormData): void {
  const ids = data.getAll('p').map(String).filter(Boolean).slice(0, MOST_COMPARED);
  data.delete('p');
  if (ids.length > 0) data.set('p', ids.join(','));
}

function toHead(scope: 'col' | 'row', text: string): HTMLTableCellElement {
  const head = document.createElement('th');
  head.scope = scope;
  head.textContent = text;
  return head;
}

function toColumnHead(row: HTMLTableRowElement): HTMLTableCellElement {
  const head = toHead('col', '');
  head.lang = row.cells[0]!.lang;
  head.append(row.querySelector('a')!.cloneNode(true));
  return head;
}

function toRow(head: HTMLTableCellElement, cells: HTMLTableCellElement[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(head, ...cells);
  return row;
}

function toPair(term: string, text: string): HTMLElement[] {
  if (!text) return [];
  const name = document.createElement('dt');
  name.textContent = term;
  const list = document.createElement('dd');
  list.textContent = text;
  return [name, list];
}

if (!customElements.get('programme-compare')) customElements.define('programme-compare', ProgrammeCompare);

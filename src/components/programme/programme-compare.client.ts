import { isDifferent, MOST_COMPARED, readComparison, writeComparison } from '../../domain/comparison.ts';
import { readQuery, writeQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';

interface Words {
  one: string;
  caption: string;
  differ: string;
  same: string;
  differs: string;
  tooFew: string;
  surplus: string;
  unknown: string;
}

const LONGEST_ECHO = 40;

/**
 * Sets two to four programmes side by side. The form is a plain one that puts them into the address; this reads them
 * there and turns their lines of the table of all programmes, which then stands back, into columns.
 */
class ProgrammeCompare extends LiveElement {
  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  protected start(signal: AbortSignal): void {
    this.querySelector('form')!.addEventListener('formdata', ({ formData }) => joinPicks(formData), { signal });
    const rows = new Map([...this.querySelectorAll<HTMLTableRowElement>('.all tr[data-id]')].map((row) => [row.dataset.id!, row]));
    const { chosen, leftOut } = readComparison(readQuery(), [...rows.keys()]);
    [...this.querySelectorAll('select')].forEach((select, i) => (select.value = chosen[i] ?? ''));
    if (chosen.length > 0) writeQuery(writeComparison([...chosen, ...leftOut.map(({ value }) => value)]), 'replace');
    const unknown = leftOut.filter(({ why }) => why === 'unknown').map(({ value }) => value.slice(0, LONGEST_ECHO));
    const surplus = leftOut.filter(({ why }) => why === 'surplus').map(({ value }) => nameOf(rows.get(value)!));
    this.#say([
      unknown.length > 0 ? this.#words.unknown.replace('{ids}', unknown.join(', ')) : '',
      surplus.length > 0 ? this.#words.surplus.replace('{names}', surplus.join(', ')) : '',
      chosen.length < 2 && location.search ? this.#words.tooFew : '',
    ]);
    if (chosen.length >= 2) this.#compare(chosen.map((id) => rows.get(id)!));
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

define('programme-compare', ProgrammeCompare);

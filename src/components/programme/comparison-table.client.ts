import { isDifferent, type ComparedLine } from '../../domain/comparison.ts';

/** A programme as a comparison shows it. */
export interface Compared {
  href: string;
  title: string;
  /** Language of its title and of the words of its sources, where it is not the page's. */
  lang: string | null;
  /** What it says in each line. */
  texts: string[];
}

/** What the table says beside the programmes. */
export interface TableWords {
  one: string;
  caption: string;
  differ: string;
  same: string;
  differs: string;
}

const isSame = (programmes: readonly Compared[], line: number): boolean => !isDifferent(programmes.map(({ texts }) => texts[line]!));

/** Sets programmes side by side in a table, with a list of the facts in which they differ and of those they share. */
export function showTable(box: HTMLElement, programmes: readonly Compared[], lines: readonly ComparedLine[], words: TableWords): void {
  const toList = (areSame: boolean): string =>
    lines
      .filter(({ isFact }, i) => isFact && isSame(programmes, i) === areSame)
      .map(({ label }) => label)
      .join(', ');
  box.querySelector('caption')!.textContent = words.caption.replace('{count}', String(programmes.length));
  box.querySelector('thead')!.replaceChildren(toRow(toHead('col', words.one), programmes.map(toColumnHead)));
  box.querySelector('tbody')!.replaceChildren(...lines.map((line, i) => toLine(line, i, programmes, words.differs)));
  box.querySelector('dl')!.replaceChildren(...toPair(words.differ, toList(false)), ...toPair(words.same, toList(true)));
}

function toLine({ label, isFact }: ComparedLine, place: number, programmes: readonly Compared[], differs: string): HTMLTableRowElement {
  const areSame = isSame(programmes, place);
  const head = toHead('row', label);
  if (isFact && !areSame) {
    const hint = make('span', ` (${differs})`, 'visually-hidden');
    head.replaceChildren(make('span', label, 'highlight'), hint);
  }
  const row = toRow(
    head,
    programmes.map(({ texts, lang }) => {
      const cell = make('td', texts[place]!);
      if (lang && !isFact) cell.lang = lang;
      return cell;
    }),
  );
  row.classList.toggle('same', isFact && areSame);
  return row;
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, text: string, className = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

function toHead(scope: 'col' | 'row', text: string): HTMLTableCellElement {
  const head = make('th', text);
  head.scope = scope;
  return head;
}

function toColumnHead({ href, title, lang }: Compared): HTMLTableCellElement {
  const head = toHead('col', '');
  const link = make('a', title);
  link.href = href;
  if (lang) head.lang = lang;
  head.append(link);
  return head;
}

function toRow(head: HTMLTableCellElement, cells: HTMLTableCellElement[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(head, ...cells);
  return row;
}

const toPair = (term: string, text: string): HTMLElement[] => (text ? [make('dt', term), make('dd', text)] : []);

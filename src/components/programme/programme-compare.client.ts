import { MOST_COMPARED, readComparison, writeComparison, type ComparedLine } from '../../domain/comparison.ts';
import { readQuery, writeQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';
import { load } from '../browser/load.client.ts';
import { showTable, type Compared, type TableWords } from './comparison-table.client.ts';

interface Words extends TableWords {
  tooFew: string;
  surplus: string;
  unknown: string;
  failed: string;
}

const LONGEST_ECHO = 40;

/**
 * Sets two to four programmes side by side. The form is a plain one that puts them into the address; this reads them
 * there, and what they say from their own pages.
 */
class ProgrammeCompare extends LiveElement {
  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  protected start(signal: AbortSignal): void {
    this.querySelector('form')!.addEventListener('formdata', ({ formData }) => joinPicks(formData), { signal });
    const names = this.#fillChoices();
    const { chosen, leftOut } = readComparison(readQuery(), [...names.keys()]);
    this.#selects.forEach((select, i) => (select.value = chosen[i] ?? ''));
    if (chosen.length > 0) writeQuery(writeComparison([...chosen, ...leftOut.map(({ value }) => value)]), 'replace');
    const unknown = leftOut.filter(({ why }) => why === 'unknown').map(({ value }) => value.slice(0, LONGEST_ECHO));
    const surplus = leftOut.filter(({ why }) => why === 'surplus').map(({ value }) => names.get(value)!);
    const remarks = [
      unknown.length > 0 ? this.#words.unknown.replace('{ids}', unknown.join(', ')) : '',
      surplus.length > 0 ? this.#words.surplus.replace('{names}', surplus.join(', ')) : '',
      chosen.length < 2 && location.search ? this.#words.tooFew : '',
    ];
    this.#say(remarks);
    if (chosen.length >= 2) void this.#compare(chosen, remarks, signal);
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.querySelectorAll('select')];
  }

  /** Gives every choice the programmes of the first, which alone are in the page; tells their names by their ids. */
  #fillChoices(): Map<string, string> {
    const [first, ...others] = this.#selects;
    for (const select of others) select.replaceChildren(...[...first!.children].map((child) => child.cloneNode(true)));
    return new Map([...first!.options].filter(({ value }) => value).map(({ value, text }) => [value, text]));
  }

  #say(texts: string[]): void {
    this.querySelector('[role="status"]')!.textContent = texts.filter(Boolean).join(' ');
  }

  async #compare(ids: readonly string[], remarks: string[], signal: AbortSignal): Promise<void> {
    const box = this.querySelector<HTMLElement>('.comparison')!;
    try {
      const programmes = await Promise.all(ids.map((id) => readProgramme(this.dataset.page!.replace('{id}', id), signal)));
      showTable(box, programmes, JSON.parse(this.dataset.lines!) as ComparedLine[], this.#words);
    } catch {
      if (!signal.aborted) this.#say([...remarks, this.#words.failed]);
      return;
    }
    box.hidden = false;
    if (location.hash) this.querySelector<HTMLElement>('#comparison')!.focus();
  }
}

/** What a programme's own page says of it. @throws where the page cannot be had or read. */
const readProgramme = (href: string, signal: AbortSignal): Promise<Compared> =>
  load(
    href,
    async (response) => {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const { title, lang, texts } = JSON.parse(page.querySelector<HTMLElement>('[data-compared]')!.dataset.compared!) as Omit<
        Compared,
        'href'
      >;
      return { href, title, lang, texts };
    },
    signal,
  );

/** The choices of the form as the one word of the address: `p=iea,irn`. */
function joinPicks(data: FormData): void {
  const ids = data.getAll('p').map(String).filter(Boolean).slice(0, MOST_COMPARED);
  data.delete('p');
  if (ids.length > 0) data.set('p', ids.join(','));
}

define('programme-compare', ProgrammeCompare);

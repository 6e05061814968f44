import { toAdvice, type Advice, type Fit } from '../../domain/guide-advice.ts';
import { FORMER, QUESTIONS, readAnswers, toAnswers, type Answers } from '../../domain/guide-answers.ts';
import { toWhy, toWhyNot, type GuideEntry, type GuideFile } from '../../domain/guide-lines.ts';
import { readQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';
import { fetchJson } from '../browser/load.client.ts';

const LONGEST_ECHO = 40;
const BEST = 3;

/**
 * Answers the questions of the guide. The form is a plain one that puts its answers into the address; this reads them
 * there, those to former questions as well, and shows what fits, the best first, and why the others do not.
 */
class ProgrammeGuide extends LiveElement {
  /** Questions that the visitor answered already while the programmes were on their way: those answers stay. */
  #touched = new Set<string>();

  protected start(signal: AbortSignal): void {
    const form = this.querySelector('form')!;
    form.addEventListener('formdata', ({ formData }) => dropOpen(formData), { signal });
    form.addEventListener('change', ({ target }) => this.#touched.add((target as HTMLInputElement).name), { signal });
    void this.#read(signal);
  }

  async #read(signal: AbortSignal): Promise<void> {
    let file: GuideFile;
    try {
      file = await fetchJson<GuideFile>(this.dataset.file!, signal);
    } catch {
      if (!signal.aborted) this.#open([this.dataset.failed!]);
      return;
    }
    this.#fillPlaces(file.places);
    const offered = Object.fromEntries(QUESTIONS.map((question) => [question, this.#offers(question)]));
    const { answers: read, leftOut } = readAnswers(readQuery(), { ...offered, ...FORMER });
    const answers = toAnswers(read);
    for (const question of QUESTIONS) if (!this.#touched.has(question)) this.#choose(question, answers[question] ?? '');
    const values = leftOut.map(({ value }) => value.slice(0, LONGEST_ECHO));
    const remarks = values.length > 0 ? [file.words.remarks.leftOut.replace('{values}', values.join(', '))] : [];
    if (Object.keys(answers).length > 0) this.#answer(answers, remarks, file);
    else if (remarks.length > 0) this.#open(remarks);
  }

  /** Fills the choice of places after the one that leaves it open. */
  #fillPlaces(places: GuideFile['places']): void {
    const select = this.querySelector<HTMLSelectElement>('select[name="country"]')!;
    const groups = places.map(({ label, countries }) => {
      const group = document.createElement('optgroup');
      group.label = label;
      group.append(...countries.map(([code, name]) => new Option(name, code)));
      return group;
    });
    select.replaceChildren(select.options[0]!, ...groups);
  }

  /** What answers a question: a choice from a list, or one of several buttons. */
  #controls(question: keyof Answers): HTMLInputElement[] | HTMLSelectElement {
    const list = this.querySelector<HTMLSelectElement>(`select[name="${question}"]`);
    return list ?? [...this.querySelectorAll<HTMLInputElement>(`input[name="${question}"]`)];
  }

  #offers(question: keyof Answers): string[] {
    const controls = this.#controls(question);
    return [...(controls instanceof HTMLSelectElement ? controls.options : controls)].map(({ value }) => value).filter(Boolean);
  }

  #choose(question: keyof Answers, value: string): void {
    const controls = this.#controls(question);
    if (controls instanceof HTMLSelectElement) controls.value = value;
    else for (const control of controls) control.checked = control.value === value;
  }

  #open(remarks: readonly string[]): void {
    this.querySelector<HTMLElement>('.result')!.hidden = false;
    this.querySelector('.remarks')!.textContent = remarks.join(' ');
    if (location.hash === '#result') this.querySelector<HTMLElement>('#result')!.focus();
  }

  #answer(answers: Answers, remarks: string[], file: GuideFile): void {
    const { entries, setting, words } = file;
    const conditions = entries.map((entry) => entry.conditions);
    const advice = toAdvice(answers, conditions, setting);
    this.querySelector<HTMLElement>('.situations')!.hidden = true;
    this.#show(advice, file);
    const name = answers.country ? this.#nameOf(answers.country) : '';
    const isSuspended = answers.country !== undefined && setting.suspended.includes(answers.country);
    this.#leadTo(isSuspended ? undefined : answers.country, words.remarks.countryPage.replace('{country}', name));
    this.#open([
      ...remarks,
      ...(isSuspended ? [words.remarks.suspended.replace('{country}', name)] : []),
      ...(advice.fits.length === 0 ? [words.remarks.none] : []),
    ]);
  }

  #show({ fits, toConfirm, others }: Advice, { entries, words }: GuideFile): void {
    const byId = new Map(entries.map((entry) => [entry.conditions.id, entry]));
    const toItem = (fit: Fit): HTMLLIElement => {
      const entry = byId.get(fit.id)!;
      return toListItem(entry, entry.summary, toWhy(fit, entry.texts, words));
    };
    this.#fill('.fits', '.best', fits.slice(0, BEST).map(toItem));
    this.#fill('.fits details', 'ol', fits.slice(BEST).map(toItem), words.remarks.more);
    this.#fill('.to-confirm', 'ul', toConfirm.map(toItem));
    const misfits = others.flatMap(({ id, reason }) => {
      const entry = byId.get(id)!;
      return reason === 'suspended' ? [] : [toListItem(entry, '', toWhyNot(reason, entry.texts, words))];
    });
    this.#fill('.others', 'ul', misfits, words.remarks.others);
  }

  /** Fills a list and shows the part around it, with the number of its items; an empty part is not shown. */
  #fill(part: string, list: string, items: readonly HTMLLIElement[], count = ''): void {
    const box = this.querySelector<HTMLElement>(part)!;
    box.hidden = items.length === 0;
    box.querySelector(list)!.replaceChildren(...items);
    if (count) box.querySelector('summary')!.textContent = count.replace('{count}', String(items.length));
  }

  #nameOf(country: string): string {
    return this.querySelector(`select[name="country"] option[value="${country}"]`)!.textContent;
  }

  /** The page of a place as a next step; none where no place was told. */
  #leadTo(country: string | undefined, text: string): void {
    const item = this.querySelector<HTMLElement>('.next .place')!;
    item.hidden = country === undefined;
    const link = item.querySelector('a')!;
    link.href = this.dataset.countryPage!.replace('{code}', country ?? '');
    link.textContent = text;
  }
}

/** Questions left open stay out of the address. */
function dropOpen(data: FormData): void {
  for (const [name, value] of [...data]) if (!value) data.delete(name);
}

/** A programme with what it is for, and why it fits or does not. */
function toListItem({ href, title, lang }: GuideEntry, summary: string, why: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const lines = [summary, why].map((text, i) => {
    const line = document.createElement('span');
    line.textContent = text;
    line.className = i === 0 ? 'summary' : 'why quiet';
    if (i === 0 && lang) line.lang = lang;
    return line;
  });
  if (lang) link.lang = lang;
  item.append(link, ...lines.filter(({ textContent }) => textContent));
  return item;
}

define('programme-guide', ProgrammeGuide);

import {
  QUESTIONS,
  readAnswers,
  toAdvice,
  type Answers,
  type Conditions,
  type Question,
  type Reason,
  type Setting,
  type Verdict,
} from '../../domain/advice.ts';
import { readQuery } from '../browser/address.client.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';

interface Words {
  leftOut: string;
  askReasons: Record<Question, string>;
  reasons: Record<Reason, string>;
  countryPage: string;
  confirmed: string;
  area: string;
  pole: string;
  home: string;
  offices: Record<string, { city: string; title: string; href: string }>;
}

const LONGEST_ECHO = 40;

/**
 * Answers the four questions of the guide. The form is a plain one that puts its answers into the address; this reads
 * them there and parts the list of all schemes into those that fit, those to ask about and the others.
 */
class ProgrammeGuide extends LiveElement {
  get #words(): Words {
    return JSON.parse(this.dataset.words!) as Words;
  }

  protected start(signal: AbortSignal): void {
    const form = this.querySelector('form')!;
    form.action = form.action.replace('#schemes', '#result');
    form.addEventListener('formdata', ({ formData }) => dropOpen(formData), { signal });
    const offered = Object.fromEntries(QUESTIONS.map((question) => [question, this.#offers(question)])) as Record<keyof Answers, string[]>;
    const { answers, leftOut } = readAnswers(readQuery(), offered);
    for (const question of QUESTIONS) this.#select(question).value = answers[question] ?? '';
    const values = leftOut.map(({ value }) => value.slice(0, LONGEST_ECHO));
    if (values.length > 0) this.#show('.left-out').textContent = this.#words.leftOut.replace('{values}', values.join(', '));
    const isAnswered = QUESTIONS.some((question) => answers[question]);
    if (isAnswered) this.#answer(answers);
    if (isAnswered || values.length > 0) this.#open();
  }

  #select(question: keyof Answers): HTMLSelectElement {
    return this.querySelector<HTMLSelectElement>(`select[name="${question}"]`)!;
  }

  #offers(question: keyof Answers): string[] {
    return [...this.#select(question).options].map(({ value }) => value).filter(Boolean);
  }

  #show(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector)!;
    element.hidden = false;
    return element;
  }

  #open(): void {
    this.#show('.result');
    if (location.hash === '#result') this.querySelector<HTMLElement>('#result')!.focus();
  }

  #answer(answers: Answers): void {
    const items = [...this.querySelectorAll<HTMLElement>('li[data-conditions]')];
    const schemes = items.map((item) => JSON.parse(item.dataset.conditions!) as Conditions);
    const verdicts = toAdvice(answers, schemes, JSON.parse(this.dataset.setting!) as Setting);
    for (const kind of ['fits', 'ask', 'other'] as const) {
      const own = items.filter((item, i) => {
        if (verdicts[i]!.kind === kind) this.#explain(item, verdicts[i]!);
        return verdicts[i]!.kind === kind;
      });
      if (own.length === 0) continue;
      const box = this.#show(`[data-kind="${kind}"]`);
      box.querySelector('ul')!.append(...own);
      box.querySelector('.number')!.textContent = String(own.length);
    }
    if (!verdicts.some(({ kind }) => kind === 'fits')) this.#show('.none');
    this.querySelector<HTMLElement>('.all')!.hidden = true;
    if (answers.country) this.#nameOffice(this.#select('country').selectedOptions[0]!);
  }

  /** What has to be asked about a scheme, or why it does not fit, beside its name. */
  #explain(item: HTMLElement, verdict: Verdict): void {
    if (verdict.kind === 'fits') return;
    const { askReasons, reasons } = this.#words;
    const toText = (words: string, fact: string): string =>
      words.replace('{fact}', item.querySelector(`[data-fact="${fact}"]`)?.textContent ?? '');
    const why = item.querySelector<HTMLElement>('.why')!;
    why.hidden = false;
    why.textContent =
      verdict.kind === 'other'
        ? toText(reasons[verdict.reason], verdict.reason)
        : verdict.questions.map((question) => toText(askReasons[question], question)).join(' · ');
  }

  #nameOffice(option: HTMLOptionElement): void {
    const { offices, countryPage, ...words } = this.#words;
    const box = this.#show('.office');
    const group = option.parentElement as HTMLOptGroupElement;
    const [id = '', basis] = option.dataset.office?.split(' ') ?? [];
    const office = offices[id];
    const text = office ? words[basis === 'confirmed' ? 'confirmed' : 'area'] : group.dataset.zone ? words.pole : words.home;
    box.querySelector('p')!.textContent = text.replace('{name}', office?.city ?? group.label);
    const page = this.dataset.countryPage!.replace('{code}', option.value);
    const links = [
      ...(office ? [toLink(office.href, office.title)] : []),
      toLink(page, countryPage.replace('{country}', option.text.trim())),
    ];
    box.querySelector('ul')!.replaceChildren(...links);
  }
}

/** Questions left open stay out of the address. */
function dropOpen(data: FormData): void {
  for (const [name, value] of [...data]) if (!value) data.delete(name);
}

function toLink(href: string, text: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  item.append(link);
  return item;
}

define('programme-guide', ProgrammeGuide);

import type { CountryChoice } from '../../domain/country-search.ts';
import { define, LiveElement } from '../browser/live-element.client.ts';
import { load } from '../browser/load.client.ts';

/** Shows the card of a chosen country, a fragment of HTML fetched from this site. */
export class CountryAnswer extends LiveElement {
  #asked = new AbortController();

  protected start(signal: AbortSignal): void {
    signal.addEventListener('abort', () => this.#asked.abort());
  }

  /**
   * Shows a country's card and gives its sentence, or nothing where another choice has come in between.
   * @throws where the card cannot be had; nothing is shown then.
   */
  async show({ cardHref }: CountryChoice): Promise<string | undefined> {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const card = await fetchCard(cardHref, signal).catch((error: Error) => error);
    if (signal.aborted) return undefined;
    this.hide();
    if (card instanceof Error) throw card;
    this.#region.append(card);
    this.#region.hidden = false;
    return card.querySelector('[data-answer]')?.textContent ?? '';
  }

  hide(): void {
    this.#asked.abort();
    this.#region.replaceChildren();
    this.#region.hidden = true;
  }

  get #region(): HTMLElement {
    return this.querySelector('section')!;
  }
}

/**
 * The card of a country as an element of this page.
 * @throws where it cannot be had, or `signal` is aborted.
 */
export const fetchCard = (address: string, signal?: AbortSignal): Promise<Element> =>
  load(
    address,
    async (response) => {
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      return document.adoptNode(page.querySelector('[data-country-card]')!);
    },
    signal,
  );

define('country-answer', CountryAnswer);

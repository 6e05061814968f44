import type { CountryChoice } from '~/domain/country-search.ts';

/** Shows the card of a chosen country, a fragment of HTML fetched from this site. */
class CountryAnswer extends HTMLElement {
  #turn = 0;

  /**
   * Shows a country's card and gives its sentence, or nothing where another choice has come in between.
   * @throws where the card cannot be had; nothing is shown then.
   */
  async show({ cardHref }: CountryChoice): Promise<string | undefined> {
    const turn = (this.#turn += 1);
    const card = await fetchCard(cardHref).catch((error: Error) => error);
    if (turn !== this.#turn) return undefined;
    this.hide();
    if (card instanceof Error) throw card;
    this.#region.append(card);
    this.#region.hidden = false;
    return card.querySelector('[data-answer]')?.textContent ?? '';
  }

  hide(): void {
    this.#turn += 1;
    this.#region.replaceChildren();
    this.#region.hidden = true;
  }

  get #region(): HTMLElement {
    return this.querySelector('section')!;
  }
}

/**
 * The card of a country as an element of this page.
 * @throws where it cannot be had.
 */
export async function fetchCard(address: string): Promise<Element> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(response.ok ? await response.text() : '', 'text/html');
  const card = page.querySelector('[data-country-card]');
  if (!card) throw new Error(`${address}: ${response.status}`);
  return document.adoptNode(card);
}

if (!customElements.get('country-answer')) customElements.define('country-answer', CountryAnswer);

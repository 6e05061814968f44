import type { CountryChoice } from '../../domain/country-search.ts';
import { toGeoUri, toOpenStreetMap } from '../../domain/place-link.ts';
import { fetchCard } from '../country/country-answer.client.ts';
import type { Place } from './places.client.ts';

type Words = Record<string, string>;

function toLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}

/** A place as the list tells it, with a way to the reader's own map application where the spot is known. */
function toEntry(place: Place, words: Words): HTMLElement {
  const entry = document.createElement('div');
  entry.className = 'entry';
  for (const node of place.item.childNodes) entry.append(node.cloneNode(true));
  if (place.exact) {
    const links = document.createElement('p');
    links.className = 'small';
    links.append(toLink(toGeoUri(place.exact), words.openMap!), ' · ', toLink(toOpenStreetMap(place.exact), words.mapWeb!));
    entry.append(links);
  }
  return entry;
}

/** What a card says of the places under one mark, each once, and whether coming nearer would part them. */
export function toPlaceCard(places: readonly Place[], canPart: boolean, words: Words): Node[] {
  const once = places.filter(({ id }, i) => places.findIndex((other) => other.id === id) === i);
  const entries = once.map((place) => toEntry(place, words));
  if (!canPart) return entries;
  const nearer = document.createElement('button');
  nearer.type = 'button';
  nearer.dataset.do = 'nearer';
  nearer.textContent = words.nearer!;
  return [nearer, ...entries];
}

/** The answer for a country, made when the site was built; where it cannot be had, a link to the country's page. */
export const toCountryCard = (country: CountryChoice, signal: AbortSignal): Promise<HTMLElement> =>
  fetchCard(country.cardHref, signal).then(
    (card) => card as HTMLElement,
    () => toLink(country.href, country.name),
  );

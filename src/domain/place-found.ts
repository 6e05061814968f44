import type { By, Entry } from './place-index.ts';

/** Why a place was found: by what, and the city or region that is told. */
interface Reason {
  by: By;
  via: string | undefined;
}

/** What was found: places, or the page of a laboratory instead. */
export interface Found {
  places: ReadonlyMap<string, Reason>;
  laboratory?: string;
  /** Whether a word was left out that says what kind of place is meant. */
  isLoose?: boolean;
}

/** By what a place is told where several names of it were found. */
const ORDER: readonly By[] = ['name', 'city', 'region', 'demonym', 'code'];

const byOrder = (a: Entry, b: Entry): number => ORDER.indexOf(a.by) - ORDER.indexOf(b.by);

/** The places of names that were found, each once; none where there is no name. */
export function fromEntries(entries: readonly Entry[]): Found | undefined {
  if (entries.length === 0) return undefined;
  const places = new Map<string, Reason>();
  for (const { place, by, via } of [...entries].sort(byOrder)) if (!places.has(place)) places.set(place, { by, via });
  return { places };
}

/** Places by their codes. */
export const toPlaces = (codes: Iterable<string>, by: By): Found => ({
  places: new Map([...codes].map((code) => [code, { by, via: undefined }])),
});

/** Both together. */
export const toFound = (found: Found, other: Found | undefined): Found =>
  other ? { ...found, places: new Map([...other.places, ...found.places]) } : found;

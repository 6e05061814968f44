import type { Doors } from '../schemas/doors.ts';

/**
 * The French post to turn to:
 * - `embassy`: in the place itself, or one that serves it (`serves`), or that of its State as an indication (`isIndicative`);
 * - `consulate`, `bureau`: a post that is no embassy, called by its own name;
 * - `ministry`: an embassy without a known site; the page of the ministry stands for it.
 */
export type FrenchPost =
  | { kind: 'embassy'; city: string; url: string; serves: boolean; isIndicative: boolean }
  | { kind: 'consulate' | 'bureau'; city: string; url: string }
  | { kind: 'ministry'; url: string };

/** The French post for a place (ISO code in capitals); undefined where none is told. */
export function findFrenchPost(code: string, doors: Doors): FrenchPost | undefined {
  const { embassies, servedBy, indicative, otherPosts, ministryPage, ministry } = doors;
  const other = otherPosts[code];
  if (other) return { ...other };
  if (ministryPage.includes(code)) return { kind: 'ministry', url: ministry };
  const host = servedBy[code] ?? indicative[code] ?? code;
  const embassy = embassies[host];
  if (embassy) return { kind: 'embassy', ...embassy, serves: code in servedBy, isIndicative: code in indicative };
  return host === code ? undefined : { kind: 'ministry', url: ministry };
}

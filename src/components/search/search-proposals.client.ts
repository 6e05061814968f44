import { suggest } from '../../domain/suggest.ts';
import { fetchJson, keep } from '../browser/load.client.ts';
import type { Index } from './search-index.client.ts';

/** The names that may have been meant, by the address of their file. */
export const loadTerms = keep((href) => fetchJson<string[]>(href));

/** What may have been meant, of that only what leads somewhere; `terms` are the names that are known. */
export async function findProposals(query: string, terms: readonly string[], index: Index): Promise<string[]> {
  const answers = await Promise.all(suggest(query, terms).map(async (text) => ({ text, found: (await index.search(text, {})).total })));
  return answers.filter(({ found }) => found > 0).map(({ text }) => text);
}

/** The link that searches for something else. */
export function toProposalLink(text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ q: text })}`;
  link.textContent = text;
  return link;
}

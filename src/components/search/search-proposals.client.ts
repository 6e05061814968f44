import { suggest } from '../../domain/suggest.ts';
import { fetchJson, keep } from '../browser/load.client.ts';
import type { Answer, Index } from './search-index.client.ts';

/** The names that may have been meant, by the address of their file. */
export const loadTerms = keep((href) => fetchJson<string[]>(href));

/** What may have been meant by a query with unknown words, of that only what leads somewhere; `names` are those of the pages. */
export async function findProposals(query: string, names: readonly string[], index: Index, unknown: Answer['unknown']): Promise<string[]> {
  const answers = await Promise.all(suggest(query, names, unknown).map(async (text) => ({ text, ...(await index.search(text, {})) })));
  return answers.filter(({ total, unknown: still }) => total > 0 && still.size === 0).map(({ text }) => text);
}

/** The link that searches for something else. */
export function toProposalLink(text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `?${new URLSearchParams({ q: text })}`;
  link.textContent = text;
  return link;
}

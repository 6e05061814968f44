import { findBeginning, findOtherNumber, toWordFile, toWordStart } from '../../domain/search-words.ts';
import { fetchJson, keep } from '../browser/load.client.ts';

/** How the words of an index are reached. */
interface WordSource {
  /** Absolute address of the folder of the index. */
  bundle: string;
  /** Loads the parts of the index that hold these words. */
  load: (words: string[]) => Promise<void>;
  /** Whether a word stands on some page, in this form or in another of the same stem. */
  stands: (word: string) => Promise<boolean>;
}

/** What is known of the words of a query. */
export interface KnownWords {
  /** Those that stand on pages or begin a word that does, each in the number in which it stands. */
  known: string[];
  /** Each of the others, with the words of the pages that begin alike. */
  unknown: Map<string, readonly string[]>;
}

/**
 * Gives a function that tells which terms of a query stand on pages or begin a word that does, by the list of words that
 * is made with the index. Pagefind keeps its words in many files and looks for a beginning in one of them only, so that
 * function also loads the files of all words that begin with a term before the index is asked.
 */
export function knowWords({ bundle, load, stands }: WordSource): (terms: string[]) => Promise<KnownWords> {
  const readWords = keep((file: string) => fetchJson<string[]>(`${bundle}words/${file}.json`));
  /** A term as it stands on pages, or the words that begin alike where it stands on none. */
  const look = async (term: string): Promise<string | readonly string[]> => {
    const start = toWordStart(term);
    if (start === undefined) return term;
    const words = await readWords(String(toWordFile(start)));
    const longer = findBeginning(words, start);
    await load(longer);
    if (longer.length > 0) return term;
    return findOtherNumber(words, start) ?? ((await stands(term)) ? term : words);
  };
  return async (terms) => {
    const unknown = new Map<string, readonly string[]>();
    if (terms[0]?.startsWith('"')) return { known: terms, unknown };
    const [found] = await Promise.all([Promise.all(terms.map(look)), load(terms)]);
    const known = found.filter((one) => typeof one === 'string');
    for (const [i, one] of found.entries()) if (typeof one !== 'string') unknown.set(terms[i]!, one);
    return { known, unknown };
  };
}

import { toWordFile, toWordStart } from '../../domain/search-words.ts';
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

/**
 * Gives a function that keeps of the terms of a query those that stand on pages or begin a word that does, by the list
 * of words that is made with the index. Pagefind keeps its words in many files and looks for a beginning in one of them
 * only, so that function also loads the files of all words that begin with a term before the index is asked.
 */
export function knowWords({ bundle, load, stands }: WordSource): (terms: string[]) => Promise<string[]> {
  const readWords = keep((file: string) => fetchJson<string[]>(`${bundle}words/${file}.json`));
  /** The words that begin with a term; undefined for one too short to tell. */
  const findWordsFrom = async (term: string): Promise<string[] | undefined> => {
    const start = toWordStart(term);
    if (start === undefined) return undefined;
    return (await readWords(String(toWordFile(start)))).filter((word) => word.startsWith(start));
  };
  return async (terms) => {
    if (terms[0]?.startsWith('"')) return terms;
    const [words] = await Promise.all([Promise.all(terms.map(findWordsFrom)), load(terms)]);
    await load(words.flatMap((list) => list ?? []));
    const verdicts = await Promise.all(terms.map(async (term, i) => words[i]?.length !== 0 || (await stands(term))));
    return terms.filter((_, i) => verdicts[i]);
  };
}

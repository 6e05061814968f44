import { close, createIndex, type IndexFile } from 'pagefind';
import { split } from '../domain/search-query.ts';
import { LANGUAGES, type Lang } from '../schemas/common.ts';

/** A file of the search, by its path below the folder `pagefind/`. */
export type SearchFile = IndexFile;

/** What the browser asks for: not the ready-made interfaces, nor the worker, which would weigh more than it saves. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.(?!unknown)\w+\.pagefind|(fragment|index|filter)\/.+)$/;

/** A page to index, with its path below the site's root. */
export interface SearchPage {
  path: string;
  html: string;
}

/** A page as the index should read it: names that stand side by side kept apart, elided words split. */
const toIndexable = (html: string, lang: Lang): string => split(html.replace(/<\/(a|span|strong|time)>(?=<(a|span|strong|time)\b)/g, '$& '), lang);

/**
 * Makes the search: one bundle for each language, `<lang>/`, complete in itself. Pagefind keeps one module of
 * WebAssembly per script, which stems words by the rules of one language, so each language has a script of its own.
 * A page that is not to be searched is left out. Gives the number of pages that are.
 * @throws where Pagefind does not start or cannot read a page.
 */
export async function makeSearch(toPages: (lang: Lang) => AsyncIterable<SearchPage>): Promise<{ files: SearchFile[]; pages: number }> {
  const files: SearchFile[] = [];
  let pages = 0;
  for (const lang of LANGUAGES) {
    const { index, errors } = await createIndex({});
    if (!index) throw new Error(`Pagefind could not start. ${errors.join('; ')}`);
    for await (const { path, html } of toPages(lang)) {
      if (!html.includes('data-pagefind-body')) continue;
      const { errors: faults } = await index.addHTMLFile({ url: path, content: toIndexable(html, lang) });
      if (faults.length > 0) throw new Error(`Pagefind cannot read ${path}: ${faults.join('; ')}`);
      pages += 1;
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
    files.push(...made.files.filter(({ path }) => NEEDED.test(path)).map((file) => ({ ...file, path: `${lang}/${file.path}` })));
    await index.deleteIndex();
  }
  await close();
  return { files, pages };
}

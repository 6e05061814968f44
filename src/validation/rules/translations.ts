import { ALL_KINDS, factsNameOf, toFactsPath, toTextPath } from '../../kinds/lookup.ts';
import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import type { Content, Page, Report } from '../content.ts';
import { toSourceHash } from '../text/hash.ts';

/** Facts have words in every language, and words have facts. */
export function checkPairs({ ids, pages, files }: Content, report: Report): void {
  const paths = new Set(files.map(({ path }) => path));
  const present = Map.groupBy(pages, ({ kind, id }) => `${kind}/${id}`);
  for (const kind of ALL_KINDS.filter(({ texts }) => texts)) {
    const { folder } = kind;
    for (const id of ids[folder]!) {
      const langs = present.get(`${folder}/${id}`)?.map(({ lang }) => lang) ?? [];
      const path = `content/${toFactsPath(kind, id)}`;
      if (langs.length === 0 && paths.has(path)) report.file(path, 'missing-words');
      if (langs.length > 0)
        for (const lang of LANGUAGES.filter((code) => !langs.includes(code)))
          report.file(`content/${toTextPath(kind, id, lang)}`, 'missing-translation');
    }
    for (const [key, [page]] of present)
      if (page!.kind === folder && !ids[folder]!.has(page!.id))
        report.file(`content/${key}`, 'missing-facts', { allowed: factsNameOf(kind) });
  }
}

/** A translation and the mark that it should bear; `recorded` is the one that it bears. */
export interface Translation {
  page: Page;
  hash: string;
  recorded: string | undefined;
}

/** Every text that is a translation, with the present state of its source. */
export function findTranslations({ pages, entries }: Pick<Content, 'pages' | 'entries'>): Translation[] {
  return [...Map.groupBy(pages, ({ kind, id }) => `${kind}/${id}`).values()].flatMap((group) => {
    const { kind, id } = group[0]!;
    const sourceLang = (entries[kind]?.get(id)?.data as { sourceLanguage?: Lang } | undefined)?.sourceLanguage ?? 'fr';
    const source = group.find(({ lang, matter, fitsSchema }) => lang === sourceLang && matter && fitsSchema);
    if (!source) return [];
    const hash = toSourceHash(sourceLang, source.matter!.data as Record<string, unknown>, source.body);
    return group
      .filter((page) => page !== source && page.matter && page.fitsSchema)
      .map((page) => ({ page, hash, recorded: (page.matter!.data as { sourceHash?: string }).sourceHash }));
  });
}

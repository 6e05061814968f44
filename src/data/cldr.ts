import { createRequire } from 'node:module';
import territoryInfo from 'cldr-core/supplemental/territoryInfo.json';
import en from 'cldr-localenames-full/main/en/territories.json';
import latinAmerican from 'cldr-localenames-full/main/es-419/territories.json';
import es from 'cldr-localenames-full/main/es/territories.json';
import canadian from 'cldr-localenames-full/main/fr-CA/territories.json';
import fr from 'cldr-localenames-full/main/fr/territories.json';
import { memoize } from '~/domain/memoize.ts';

type Names = Record<string, string>;
interface Info {
  _population?: string;
  languagePopulation?: Record<string, { _populationPercent: string; _officialStatus?: string }>;
}

/** Names of territories in the site's languages and in their forms of the Americas; variants such as `CI-alt-variant`. */
const NAMES: Names[] = [
  en.main.en.localeDisplayNames.territories,
  fr.main.fr.localeDisplayNames.territories,
  es.main.es.localeDisplayNames.territories,
  canadian.main['fr-CA'].localeDisplayNames.territories,
  latinAmerican.main['es-419'].localeDisplayNames.territories,
];
const INFO: Record<string, Info> = territoryInfo.supplemental.territoryInfo;

/** The names of each territory by its code. */
const namesByCode = Map.groupBy(
  NAMES.flatMap((names) => Object.entries(names).map(([key, name]) => ({ code: key.split('-')[0]!, name }))),
  ({ code }) => code,
);

/** Every name of a country in English, French and Spanish: long, short and variant; not two names in one, as in "Myanmar (Burma)". */
export const cldrNames = (code: string): string[] =>
  (namesByCode.get(code) ?? []).map(({ name }) => name).filter((name) => !name.includes('('));

/** Share of a country's people, in per cent, from which a language that is official in one region counts. */
const REGIONAL_FROM = 5;

/** Languages that are official in the whole of a country, and those official in a region that many speak. */
const officialLanguages = (code: string): string[] =>
  Object.entries(INFO[code]?.languagePopulation ?? {})
    .filter(([, { _officialStatus: status, _populationPercent: share }]) =>
      status === 'official_regional' ? Number(share) >= REGIONAL_FROM : status !== undefined,
    )
    .map(([tag]) => tag.replaceAll('_', '-'));

const require = createRequire(`${process.cwd()}/package.json`);

interface LocaleFile {
  main: Record<string, { localeDisplayNames: { territories: Names } }>;
}

/** Names of territories in a language: that of its script where CLDR has one of its own, else that of the language. */
const namesIn = memoize((tag: string): Names => {
  const language = tag.split('-')[0]!;
  for (const locale of [tag, language])
    try {
      const file = require(`cldr-localenames-full/main/${locale}/territories.json`) as LocaleFile;
      return file.main[locale]!.localeDisplayNames.territories;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  return {};
});

/** How a country calls itself in its official languages, as far as CLDR knows their words for it: long and short. */
export const nativeNames = (code: string): string[] =>
  officialLanguages(code).flatMap((tag) =>
    // Where a language has no word, its file has the code.
    [namesIn(tag)[code], namesIn(tag)[`${code}-alt-short`]].filter((name): name is string => name !== undefined && name !== code),
  );

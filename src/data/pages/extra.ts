import { countryDataName } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { CREDITS } from '../credits.ts';
import { getTerms, type TermView } from '../glossary.ts';
import { DATA_FILES, type DataFile } from '../open-data.ts';
import { SCHEMA_FILES } from '../open-data-schemas.ts';
import { DATA_CHANGES, INSTITUTION } from '../singles.ts';
import { getSiteMap } from './site-map.ts';
import { pick } from '../words.ts';

/** The files of open data, their schemas, and what changed in them, the newest first. */
export interface OpenDataView {
  files: DataFile[];
  /** Name of the file about one country, as an example of all of them. */
  countryFile: string;
  schemas: string[];
  changes: { version: string; date: string; text: string }[];
}

/** What a free page shows below its article, made from the data; told apart by the page's key. */
export type PageExtra =
  | { page: 'glossary'; terms: readonly TermView[] }
  | { page: 'data'; view: OpenDataView }
  | { page: 'eco-design' }
  | { page: 'legal'; institution: typeof INSTITUTION; credits: typeof CREDITS }
  | { page: 'site-map'; view: Awaited<ReturnType<typeof getSiteMap>> };

const toOpenDataView = (lang: Lang): OpenDataView => ({
  files: Object.keys(DATA_FILES) as DataFile[],
  countryFile: countryDataName('KE'),
  schemas: Object.keys(SCHEMA_FILES),
  changes: DATA_CHANGES.map(({ version, date, changes }) => ({ version, date, text: pick(changes, lang) })),
});

/** What a free page shows below its article; undefined where it is an article alone. */
export async function getPageExtra(page: string, lang: Lang): Promise<PageExtra | undefined> {
  if (page === 'glossary') return { page, terms: await getTerms(lang) };
  if (page === 'data') return { page, view: toOpenDataView(lang) };
  if (page === 'eco-design') return { page };
  if (page === 'legal') return { page, institution: INSTITUTION, credits: CREDITS };
  return page === 'site-map' ? { page, view: await getSiteMap(lang) } : undefined;
}

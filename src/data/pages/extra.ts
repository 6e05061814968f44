import { countryDataName } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { CREDITS } from '../credits.ts';
import { getAllFigures, type FigureView } from '../figures.ts';
import { getTerms, type TermView } from '../glossary.ts';
import { HEADQUARTERS, type Headquarters } from '../headquarters.ts';
import { getDirectories, getInstitutes, type InstituteView } from '../institutes.ts';
import { getOffices, type OfficeSummary } from '../offices.ts';
import { DATA_FILES, type DataFile } from '../open-data.ts';
import { SCHEMA_FILES } from '../open-data-schemas.ts';
import { DATA_CHANGES, INSTITUTION } from '../singles.ts';
import { getTimeline } from './department.ts';
import { getNewsPage, type NewsView } from './news.ts';
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
  | { page: 'institutes'; institutes: readonly InstituteView[]; directories: ReturnType<typeof getDirectories> }
  | { page: 'figures'; figures: readonly FigureView[] }
  | { page: 'history'; events: ReturnType<typeof getTimeline> }
  | { page: 'contact'; offices: readonly OfficeSummary[]; headquarters: Headquarters }
  | { page: 'news'; view: NewsView }
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
export async function getPageExtra(page: string, lang: Lang, site: URL | undefined): Promise<PageExtra | undefined> {
  if (page === 'glossary') return { page, terms: await getTerms(lang) };
  if (page === 'data') return { page, view: toOpenDataView(lang) };
  if (page === 'institutes') return { page, institutes: await getInstitutes(lang), directories: getDirectories(lang) };
  if (page === 'figures') return { page, figures: await getAllFigures(lang) };
  if (page === 'history') return { page, events: getTimeline(lang) };
  if (page === 'contact')
    return { page, offices: (await getOffices(lang)).filter(({ facts }) => facts.status === 'open'), headquarters: HEADQUARTERS };
  if (page === 'news') return { page, view: await getNewsPage(lang, site) };
  if (page === 'eco-design') return { page };
  if (page === 'legal') return { page, institution: INSTITUTION, credits: CREDITS };
  return page === 'site-map' ? { page, view: await getSiteMap(lang) } : undefined;
}

import { memoize } from '~/domain/memoize.ts';
import { withoutStaleContact } from '~/domain/office.ts';
import { href } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import type { OfficeFacts } from '~/schemas/office.ts';
import { getCountryName } from './country-names.ts';
import { getFacts, resolve, indexById } from './store.ts';
import { getWords, pick } from './words.ts';

/** An office as lists and maps need it. */
export interface OfficeSummary {
  id: string;
  href: string;
  /** City, which is how offices are called. */
  title: string;
  name: string;
  summary: string;
  city: string;
  country: string;
  /** Language of title, name and summary where it is not the reader's. */
  mark: Lang | undefined;
  facts: OfficeFacts;
}

/** Facts of all offices by id, closed ones without a way to reach them: every page, card and data file takes them from here. */
export const getOfficeFacts = memoize(
  async (): Promise<ReadonlyMap<string, OfficeFacts>> =>
    new Map([...(await getFacts('offices'))].map(([id, facts]) => [id, withoutStaleContact(facts)])),
);

/** Offices in the reader's language, in their order; `moved` and `closed` ones included. */
export const getOffices = memoize(async (lang: Lang): Promise<readonly OfficeSummary[]> =>
  Promise.all(
    [...(await getOfficeFacts())].map(async ([id, facts]) => {
      const { data, mark } = await getWords('officeWords', id, lang);
      return {
        id,
        facts,
        mark,
        href: href(`office:${id}`, lang),
        title: data.title,
        name: data.name,
        summary: data.summary,
        city: pick(facts.city, lang),
        country: getCountryName(facts.country, lang),
      };
    }),
  ),
);

/** How many offices there are of each status, in words: "11 open, 1 moved". */
export function toOfficeCounts(offices: readonly Pick<OfficeSummary, 'facts'>[], lang: Lang): string {
  const t = useWords(lang).office.counts;
  return (['open', 'moved', 'closed'] as const)
    .map((status) => ({ status, count: offices.filter(({ facts }) => facts.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => t[status](count))
    .join(', ');
}

const getOfficesById = memoize(async (lang: Lang) => indexById(await getOffices(lang)));

/** One office; undefined where it does not exist. */
export const findOffice = async (id: string | undefined, lang: Lang): Promise<OfficeSummary | undefined> =>
  id === undefined ? undefined : (await getOfficesById(lang)).get(id);

/** One office. @throws where it does not exist. */
export const getOffice = async (id: string, lang: Lang): Promise<OfficeSummary> =>
  resolve(await getOfficesById(lang), 'office', id, 'src/data');

export const isOpen = ({ facts }: { facts: Pick<OfficeFacts, 'status'> }): boolean => facts.status === 'open';

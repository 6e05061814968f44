import { memoize } from '~/domain/memoize.ts';
import { href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import type { ZoneFacts } from '~/schemas/zone.ts';
import { getFacts, resolve, indexById } from './store.ts';
import { getWords, pick } from './words.ts';

/** A zone as lists and maps need it. */
export interface ZoneSummary {
  id: string;
  href: string;
  title: string;
  shortName: string;
  summary: string;
  /** Language of title and summary where it is not the reader's. */
  mark: Lang | undefined;
  facts: ZoneFacts;
}

export const getZoneFacts = () => getFacts('zones');

/** The zones in the reader's language, in their order. */
export const getZones = memoize(async (lang: Lang): Promise<readonly ZoneSummary[]> =>
  Promise.all(
    [...(await getZoneFacts())].map(async ([id, facts]) => {
      const { data, mark } = await getWords('zoneWords', id, lang);
      return {
        id,
        facts,
        mark,
        href: href(`zone:${id}`, lang),
        title: data.title,
        shortName: pick(facts.shortName, lang),
        summary: data.summary,
      };
    }),
  ),
);

const getZonesById = memoize(async (lang: Lang) => indexById(await getZones(lang)));

/** One zone. @throws where it does not exist. */
export const getZone = async (id: string, lang: Lang): Promise<ZoneSummary> => resolve(await getZonesById(lang), 'zone', id, 'src/data');

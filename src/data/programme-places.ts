import { memoize } from '~/domain/memoize.ts';
import type { Programme } from '~/domain/programme.ts';
import { formatList } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountryName } from './country-names.ts';
import { getPlaceSetName } from './place-sets.ts';
import { getProgramme, getProgrammes } from './programmes.ts';
import { getZones } from './zones.ts';

/** As many countries as a line names; a longer list is on the page of the programme, and the line names the zones. */
const MOST_NAMED = 8;

function toPlaceText(
  facts: Pick<Programme, 'countries' | 'placeSet' | 'exceptSet'>,
  zones: (codes: readonly string[]) => string[],
  lang: Lang,
): string {
  const t = useWords(lang).programme;
  const { countries } = facts;
  const [set, except] = [getPlaceSetName(facts.placeSet, lang), getPlaceSetName(facts.exceptSet, lang)];
  if (countries === 'any') return except ? t.except(except) : t.everywhere;
  if (countries.length > MOST_NAMED) return set ?? t.countryCount(String(countries.length), formatList(zones(countries), lang));
  return formatList(
    countries.map((code) => getCountryName(code, lang)),
    lang,
  );
}

/** Where a programme holds, in words. */
export const getPlace = memoize(async (id: string, lang: Lang): Promise<string> => {
  const zones = await getZones(lang);
  const toZones = (codes: readonly string[]): string[] =>
    zones.filter(({ facts }) => codes.some((code) => facts.countries.includes(code))).map(({ shortName }) => shortName);
  return toPlaceText((await getProgramme(id, lang)).facts, toZones, lang);
});

/** Every programme, by status and in its order, with where it holds in words. */
export const getPlacedProgrammes = async (lang: Lang) =>
  Promise.all((await getProgrammes(lang)).map(async (programme) => ({ programme, where: await getPlace(programme.id, lang) })));
export type PlacedProgramme = Awaited<ReturnType<typeof getPlacedProgrammes>>[number];

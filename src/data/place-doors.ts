import type { Coverage } from '~/domain/coverage.ts';
import { memoize } from '~/domain/memoize.ts';
import { toNextDoors, type DoorWorld, type NextDoor } from '~/domain/next-doors.ts';
import { formatNumber } from '~/i18n/format.ts';
import { href, queryHref } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCoverage } from './countries.ts';
import { getCountryName } from './country-names.ts';
import { HEADQUARTERS } from './headquarters.ts';
import { getLaboratories, getLaboratory } from './laboratories.ts';
import { getOffice } from './offices.ts';
import { CODES_OF_SETS } from './place-sets.ts';
import { getProgramme, getProgrammeFacts } from './programmes.ts';
import { CITIES, COUNTRIES, DOORS } from './singles.ts';
import { pick } from './words.ts';
import { getZone } from './zones.ts';

/** A link of a door; `lang` where its text is in another language than the reader's, `aside` what stands beside it. */
export interface DoorLink {
  text: string;
  href: string;
  lang?: string | undefined;
  aside?: string | undefined;
}

/** A door as a line: "French embassy: Hanoi". */
export interface DoorLine {
  kind: NextDoor['kind'];
  label: string;
  /** Language of the label where it is not the reader's. */
  labelLang?: Lang;
  links: DoorLink[];
}

/** All that doors are derived from; undefined where the site has no file of doors. */
const getDoorWorld = memoize(async (): Promise<DoorWorld | undefined> => {
  if (!DOORS) return undefined;
  const laboratories = (await getLaboratories('en')).map(({ id, facts: { kind, coordinates, country, secondSite, serves = [] } }) => ({
    id,
    kind,
    coordinates,
    countries: [country, secondSite?.country].filter((code) => typeof code === 'string'),
    serves,
  }));
  const programmes = [...(await getProgrammeFacts())].map(([id, { status, scheme, countries }]) => ({ id, status, scheme, countries }));
  const { references = {}, suspended } = COUNTRIES;
  return { doors: DOORS, placeSets: CODES_OF_SETS, laboratories, programmes, references, suspended };
});

/** The doors of a place in their order, as facts. `code` is ISO 3166-1 alpha-2 in capitals. */
export const getNextDoors = memoize(async (code: string): Promise<NextDoor[]> => {
  const world = await getDoorWorld();
  return world ? toNextDoors(code, await getCoverage(code), world) : [];
});

const cityName = (id: string, lang: Lang): string => {
  const city = CITIES.find((one) => one.id === id);
  return city ? pick({ en: city.en, fr: city.fr ?? city.en, es: city.es ?? city.en }, lang) : id;
};

async function toOfficeLine({ office, basis }: Extract<NextDoor, { kind: 'office' }>, lang: Lang): Promise<DoorLine> {
  const t = useWords(lang).door;
  const { city, href: link } = await getOffice(office, lang);
  return { kind: 'office', label: basis === 'confirmed' ? t.office : t.officeArea, links: [{ text: city, href: link }] };
}

async function toInstituteLine(ids: readonly string[], lang: Lang): Promise<DoorLine> {
  const laboratories = await Promise.all(ids.map((id) => getLaboratory(id, lang)));
  const links = laboratories.map(({ title, href: link, city, name, facts }) => ({
    text: title,
    href: link,
    lang: facts.acronym || name.lang === lang ? undefined : name.lang,
    aside: city,
  }));
  return { kind: 'institute-abroad', label: useWords(lang).door.institute, links };
}

async function toHeadquartersLine(zone: string | undefined, lang: Lang): Promise<DoorLine> {
  const t = useWords(lang).door;
  const found = zone ? await getZone(zone, lang) : undefined;
  const team = found ? [{ text: t.team(found.shortName), href: found.href }] : [];
  return {
    kind: 'headquarters',
    label: t.headquarters,
    links: [...team, { text: t.internationalSite, href: HEADQUARTERS.internationalSite }],
  };
}

function toFrenchPostLine({ post, science }: Extract<NextDoor, { kind: 'french-post' }>, code: string, lang: Lang): DoorLine {
  const t = useWords(lang).door;
  const more = science ? [{ text: t.science, href: science }] : [];
  if (post.kind === 'ministry') return { kind: 'french-post', label: t.embassies, links: [{ text: t.ministry, href: post.url }, ...more] };
  const beside = post.kind === 'embassy' ? [post.serves && t.also(getCountryName(code, lang)), post.isIndicative && t.indicative] : [];
  const link = { text: cityName(post.city, lang), href: post.url, aside: beside.filter(Boolean).join(', ') || undefined };
  // The French office in Taipei has no other name.
  return { kind: 'french-post', label: t[post.kind], ...(post.kind === 'bureau' && { labelLang: 'fr' as const }), links: [link, ...more] };
}

async function toProgrammesLine(
  { hubertCurien, others, list }: Extract<NextDoor, { kind: 'programmes' }>,
  code: string,
  lang: Lang,
): Promise<DoorLine[]> {
  const t = useWords(lang).door;
  const own = await Promise.all(hubertCurien.map((id) => getProgramme(id, lang)));
  const all = { text: t.partnershipList, href: lang === 'fr' ? list.fr : list.en };
  const partnership: DoorLine =
    own.length > 0
      ? {
          kind: 'programmes',
          label: t.partnership,
          links: own.map(({ title, href: link, mark }) => ({ text: title, href: link, lang: mark })),
        }
      : { kind: 'programmes', label: t.partnerships, links: [all] };
  const place = `${href(`country:${code.toLowerCase()}`, lang)}#programmes`;
  const rest: DoorLine = {
    kind: 'programmes',
    label: t.programmes(getCountryName(code, lang)),
    links: [{ text: t.otherProgrammes(others.length), href: place }],
  };
  return others.length > 0 ? [partnership, rest] : [partnership];
}

async function toNearestLine({ nearest }: Extract<NextDoor, { kind: 'laboratories' }>, lang: Lang): Promise<DoorLine[]> {
  const t = useWords(lang).door;
  const links = await Promise.all(
    nearest.map(async ({ id, kilometres }) => {
      const { title, href: link, city, name, facts } = await getLaboratory(id, lang);
      const aside = t.distance(city, formatNumber(kilometres, lang));
      return { text: title, href: link, lang: facts.acronym || name.lang === lang ? undefined : name.lang, aside };
    }),
  );
  return links.length > 0 ? [{ kind: 'laboratories', label: t.nearest, links }] : [];
}

/** A door in words; none for the laboratories of the place itself, of which there is a list. */
async function toLines(door: NextDoor, code: string, lang: Lang): Promise<DoorLine[]> {
  const t = useWords(lang).door;
  const query = `country=${code.toLowerCase()}`;
  switch (door.kind) {
    case 'office':
      return [await toOfficeLine(door, lang)];
    case 'institute-abroad':
      return [await toInstituteLine(door.laboratories, lang)];
    case 'headquarters':
      return [await toHeadquartersLine(door.zone, lang)];
    case 'french-post':
      return [toFrenchPostLine(door, code, lang)];
    case 'programmes':
      return toProgrammesLine(door, code, lang);
    case 'euraxess':
      return [{ kind: door.kind, label: t.euraxess, links: [{ text: t.hubs[door.hub] ?? door.hub, href: door.url }] }];
    case 'campus-france': {
      const text = door.isOwn ? getCountryName(code, lang) : t.campusFranceAll;
      return [{ kind: door.kind, label: t.campusFrance, links: [{ text, href: door.url }] }];
    }
    case 'laboratories':
      return toNearestLine(door, lang);
    case 'coming':
      return [{ kind: door.kind, label: t.coming, links: [{ text: t.comingText, href: href('page:researchers', lang) }] }];
    case 'guide': {
      const text = t.guideText(getCountryName(code, lang));
      return [{ kind: door.kind, label: t.guide, links: [{ text, href: queryHref('page:programme-guide', lang, query) }] }];
    }
  }
}

/** The door that the answer itself names, which is not told twice. */
const isAnswer = (door: NextDoor, { kind }: Coverage): boolean =>
  door.kind === 'office' || (door.kind === 'headquarters' && kind !== 'office');

/** A door, and how it is told. */
export interface ToldDoor {
  door: NextDoor;
  lines: readonly DoorLine[];
}

/** All doors of a place in their order, each as fact and in words. `code` is ISO 3166-1 alpha-2 in capitals. */
export const getToldDoors = memoize(async (code: string, lang: Lang): Promise<readonly ToldDoor[]> =>
  Promise.all((await getNextDoors(code)).map(async (door) => ({ door, lines: await toLines(door, code, lang) }))),
);

/** The doors of a place beside the answer, in their order and in words. */
export const getDoorLines = memoize(async (code: string, lang: Lang): Promise<readonly DoorLine[]> => {
  const coverage = await getCoverage(code);
  return (await getToldDoors(code, lang)).filter(({ door }) => !isAnswer(door, coverage)).flatMap(({ lines }) => lines);
});

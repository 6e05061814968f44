import { findShown, LINK_WORDS, SECTIONS as SECTION_OF, type NameShown } from '../kinds/lookup.ts';
import { LANGUAGES, type Lang } from '../schemas/common.ts';

/** Path words of each page, in each language. Links from outside hold on to them: a change is a breaking change. */
const WORDS = {
  home: { en: '', fr: '', es: '' },
  missions: { en: 'missions', fr: 'missions', es: 'misiones' },
  zones: { en: 'zones', fr: 'zones', es: 'zonas' },
  offices: { en: 'offices', fr: 'bureaux', es: 'oficinas' },
  countries: { en: 'countries', fr: 'pays', es: 'paises' },
  map: { en: 'map', fr: 'carte', es: 'mapa' },
  programmes: { en: 'programmes', fr: 'programmes', es: 'programas' },
  'programme-guide': { en: 'programmes/guide', fr: 'programmes/guide', es: 'programas/guia' },
  'programme-compare': { en: 'programmes/compare', fr: 'programmes/comparer', es: 'programas/comparar' },
  laboratories: { en: 'laboratories', fr: 'laboratoires', es: 'laboratorios' },
  search: { en: 'search', fr: 'recherche', es: 'buscar' },
  researchers: { en: 'researchers', fr: 'chercheurs', es: 'investigadores' },
  institutes: { en: 'institutes', fr: 'instituts', es: 'institutos' },
  'going-abroad': { en: 'going-abroad', fr: 'partir', es: 'salir' },
  contact: { en: 'contact', fr: 'contact', es: 'contacto' },
  'programme-path': { en: 'programmes/path', fr: 'programmes/parcours', es: 'programas/recorrido' },
  figures: { en: 'figures', fr: 'chiffres', es: 'cifras' },
  history: { en: 'history', fr: 'histoire', es: 'historia' },
  news: { en: 'news', fr: 'nouveautes', es: 'novedades' },
  glossary: { en: 'glossary', fr: 'glossaire', es: 'glosario' },
  data: { en: 'data', fr: 'donnees', es: 'datos' },
  accessibility: { en: 'accessibility', fr: 'accessibilite', es: 'accesibilidad' },
  legal: { en: 'legal', fr: 'mentions-legales', es: 'aviso-legal' },
  privacy: { en: 'privacy', fr: 'confidentialite', es: 'privacidad' },
  'eco-design': { en: 'eco-design', fr: 'ecoconception', es: 'ecodiseno' },
  'site-map': { en: 'site-map', fr: 'plan-du-site', es: 'mapa-del-sitio' },
} as const satisfies Record<string, Record<Lang, string>>;

/** Pages that a site can do without: each is there once content/ has its text. */
export const OPTIONAL_PAGES: readonly PageKey[] = ['institutes', 'going-abroad', 'contact', 'programme-path', 'figures', 'history', 'news'];

/** Words for what belongs to the countries beside their pages: the card of one, and the files of the names of all and of what is in them. */
const COUNTRY_PARTS = {
  card: { en: 'card', fr: 'fiche', es: 'ficha' },
  names: { en: 'names', fr: 'noms', es: 'nombres' },
  places: { en: 'places', fr: 'lieux', es: 'lugares' },
} as const satisfies Record<string, Record<Lang, string>>;

export type PageKey = keyof typeof WORDS;
export const PAGE_KEYS = Object.keys(WORDS) as PageKey[];

/** Words that a page added by an editor may not bear: those of other pages in any language, and of what is no article. */
const TAKEN_WORDS: ReadonlySet<string> = new Set([
  ...PAGE_KEYS,
  'not-found',
  'style',
  ...PAGE_KEYS.flatMap((key) => Object.values(WORDS[key]).flatMap((words) => words.split('/'))),
]);

/** Whether a page added by an editor may have this id, which is its path word in every language. */
export const isFreeWord = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !TAKEN_WORDS.has(id);

type EntryKind = NameShown<'page'>;
/** The section whose pages are the entries of a kind; that each is a page of this site is seen to by the compiler. */
const SECTIONS: Record<EntryKind, PageKey> = SECTION_OF;
const ENTRY_KINDS = Object.keys(SECTIONS) as EntryKind[];

/** A page, the same in every language: `page:map`, `office:tokyo`, `country:jp`, `term:irl`. Editors write it in links. */
export type Ref = `page:${PageKey}` | `${EntryKind | NameShown<'anchor'>}:${string}`;

const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/$/, '');

/** The reference of a page by its id; pages that editors add have theirs as path word. */
export const toPageRef = (id: string): Ref => `page:${id}` as Ref;

/** The page that shows the parts of the site; it exists in previews only. */
export const STYLE_PAGE: Ref = toPageRef('style');

/** Whether a string is written like a reference; whether it exists is for the content rules to say. */
export const isRef = (text: string): text is Ref => LINK_WORDS.includes(/^(\w+):/.exec(text)?.[1] ?? '');

/** The page of the section in which a page is: `offices` for `office:tokyo`; undefined for a page that is in none. */
export const findSection = (ref: Ref): PageKey | undefined => (SECTIONS as Record<string, PageKey>)[ref.slice(0, ref.indexOf(':'))];

/** Path word of a section in a language, such as `bureaux`. */
export const sectionWord = (page: PageKey, lang: Lang): string => WORDS[page][lang];

/** Path of a page below the site's root, such as `/fr/bureaux/tokyo/`. */
export function toPath(ref: Ref, lang: Lang): string {
  const colon = ref.indexOf(':');
  const kind = ref.slice(0, colon);
  const id = ref.slice(colon + 1);
  const shown = findShown(kind);
  if (shown?.as === 'anchor') return `${toPath(toPageRef(shown.page), lang)}#${id}`;
  const words = kind === 'page' ? (WORDS[id as PageKey]?.[lang] ?? id) : `${WORDS[SECTIONS[kind as EntryKind]][lang]}/${id}`;
  return words ? `/${lang}/${words}/` : `/${lang}/`;
}

/** The page behind a path below the root; undefined where no page of this site could be. */
export function fromPath(path: string): { ref: Ref; lang: Lang } | undefined {
  const [, lang, ...rest] = path.replace(/\/$/, '').split('/');
  if (!LANGUAGES.includes(lang as Lang)) return undefined;
  const words = rest.join('/');
  const page = PAGE_KEYS.find((key) => WORDS[key][lang as Lang] === words);
  if (page) return { ref: `page:${page}`, lang: lang as Lang };
  const kind = ENTRY_KINDS.find((key) => WORDS[SECTIONS[key]][lang as Lang] === rest[0]);
  if (kind && rest[1] && rest.length === 2) return { ref: `${kind}:${rest[1]}`, lang: lang as Lang };
  return rest.length === 1 && (isFreeWord(words) || words === 'style') ? { ref: toPageRef(words), lang: lang as Lang } : undefined;
}

/** Link to a page, base path included. */
export const href = (ref: Ref, lang: Lang): string => `${base}${toPath(ref, lang)}`;

/** Link to a page in a state that its script reads from the query, such as `kind=mobility`. */
export const queryHref = (ref: Ref, lang: Lang, query: string): string => `${href(ref, lang)}?${query}`;

/** Link to a file below the root, base path included. */
export const fileHref = (path: `/${string}`): string => `${base}${path}`;

/** Open data: `/data/v1/<name>`. */
export const dataHref = (name: string): string => fileHref(`/data/v1/${name}`);

/** Name of the file of open data about one country, by its ISO code: `countries/jp.json`. */
export const countryDataName = (code: string): `countries/${string}.json` => `countries/${code.toLowerCase()}.json`;

/** Whole address of a file of open data; one whose name holds a part in braces is a template (RFC 6570). */
export const absoluteData = (name: string, site: URL): string => `${absolute(dataHref(''), site)}${name}`;

/** Shapes that the map fetches when it is asked for them. */
export const drawingHref = (name: string): string => fileHref(`/drawings/${name}.json`);

/** Style of the catalogue of programmes that is made from its facets. */
export const CATALOGUE_STYLES = fileHref('/styles/catalogue.css');

/** Atom feed of a language. */
export const feedHref = (lang: Lang): string => fileHref(`/${lang}/feed.xml`);

/** Titles and names that the search proposes where it finds nothing. */
export const termsHref = (lang: Lang): string => `${href('page:search', lang)}terms.json`;

/** What the guide to programmes needs to answer. */
export const guideFileHref = (lang: Lang): string => `${href('page:programme-guide', lang)}programmes.json`;

/** Where CNRS publishes its posts, PhD contracts among them. */
export const JOB_PORTAL = 'https://emploi.cnrs.fr/';

/** Path of the folder of the search index of a language, below the site's root. */
export const searchBundlePath = (lang: Lang): `/${string}` => `/pagefind/${lang}/`;

/** Folder of the search index of a language. */
export const searchBundleHref = (lang: Lang): string => fileHref(searchBundlePath(lang));

/** Endings of the files that may stand beside the page of an entry: its calendar of calls, its visiting card. */
const FILES_BESIDE: Readonly<Record<string, readonly string[]>> = { office: ['vcf', 'v3.vcf'], programme: ['ics'], zone: ['ics'] };

const pathBeside = (ref: Ref, lang: Lang, ending: string): `/${string}` => `/${toPath(ref, lang).slice(1, -1)}.${ending}`;

/** Paths of the files that may stand beside a page, below the site's root. */
export const toFilePaths = (ref: Ref, lang: Lang): `/${string}`[] =>
  (FILES_BESIDE[ref.split(':')[0]!] ?? []).map((ending) => pathBeside(ref, lang, ending));

/** Whose calls a calendar has: a programme's, a zone's, or those of a type of programme. */
export type CalendarOf = Ref | `family:${string}`;

/** Calendar of the calls of a programme, a zone or a type of programme, or of all. It exists only where a dated call is known. */
export function calendarHref(of: CalendarOf | undefined, lang: Lang): string {
  if (!of) return fileHref(`/${lang}/calls.ics`);
  const [kind, name] = of.split(':');
  return fileHref(kind === 'family' ? `/${lang}/calls/${name}.ics` : pathBeside(of as Ref, lang, 'ics'));
}

/** The address by which calendar programs subscribe to a file, of its own: `webcal:` for what is on the web. */
export const toWebcal = (address: string): string => address.replace(/^https?:/, 'webcal:');

/** Visiting card of an office: as vCard 4.0, or as 3.0 for what reads no later one. */
export const cardHref = (office: string, lang: Lang, ending: 'vcf' | 'v3.vcf' = 'vcf'): string =>
  fileHref(pathBeside(`office:${office}`, lang, ending));

/** Path word of a part of the countries in a language, such as `fiche`. */
export const countryPartWord = (part: keyof typeof COUNTRY_PARTS, lang: Lang): string => COUNTRY_PARTS[part][lang];

/** The answer for a country as a fragment of a page. `id` is the alpha-2 code in lower case. */
export const countryCardHref = (id: string, lang: Lang): string => `${href(`country:${id}`, lang)}${COUNTRY_PARTS.card[lang]}/`;

/** The names of all countries, for the look-up. */
export const countryNamesHref = (lang: Lang): string => `${href('page:countries', lang)}${COUNTRY_PARTS.names[lang]}.json`;

/** Cities, regions and adjectives by which the look-up finds a country too. */
export const countryPlacesHref = (lang: Lang): string => `${href('page:countries', lang)}${COUNTRY_PARTS.places[lang]}.json`;

/** A link made absolute on the public origin. */
export const absolute = (link: string, site: URL | undefined): string => new URL(link, site).href;

/** The same page in each language, `x-default` being the choice of a language for the home page, else English. */
export const alternates = (ref: Ref): { lang: Lang; href: string }[] => LANGUAGES.map((lang) => ({ lang, href: href(ref, lang) }));

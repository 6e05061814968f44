/**
 * What every host says along with the files of the site. The one policy from which the configuration of each kind of host
 * is made, so that none of them says more, or less, than another.
 */
import { countryPartWord, searchBundlePath, toPath } from '../i18n/routes.ts';
import { LANGUAGES } from '../schemas/common.ts';

/**
 * Which paths below the site's root a rule is for: `*`, once at most, stands for any part of a path, strokes included;
 * `:name` for one step of it. What all kinds of hosts can say is no more than that.
 */
export type Pattern = `/${string}`;

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  pattern: Pattern;
  headers: Headers;
}

/**
 * The rules. More than one may be for a path, but no header is said by two of them, and no pattern stands twice: hosts
 * join, override or drop what is said twice, each in its own way.
 */
const RULES: readonly HeaderRule[] = [
  { pattern: '/*', headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' } },
  // Open data may be read from any site; nothing else may.
  { pattern: '/data/*', headers: { 'Access-Control-Allow-Origin': '*' } },
  // Files with a hash of their content in their name never change.
  { pattern: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // The file by which the search finds its others, whose names change with them.
  ...LANGUAGES.map((lang): HeaderRule => ({
    pattern: `${searchBundlePath(lang)}pagefind-entry.json`,
    headers: { 'Cache-Control': 'no-cache' },
  })),
  // The card of a country is part of other pages and no page to find.
  ...LANGUAGES.map((lang): HeaderRule => ({ pattern: toCardPattern(lang), headers: { 'X-Robots-Tag': 'noindex' } })),
];

function toCardPattern(lang: (typeof LANGUAGES)[number]): Pattern {
  return `${toPath('country::country', lang) as Pattern}${countryPartWord('card', lang)}/`;
}

/** Types of files that few hosts know by themselves. */
const TYPES: Readonly<Record<`.${string}`, string>> = {
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
};

/** The rules for a site that holds these files, given by their paths below its root; types that it does not hold are left out. */
export function toHeaderRules(files: readonly string[]): HeaderRule[] {
  const types = Object.entries(TYPES).filter(([ending]) => files.some((file) => file.endsWith(ending)));
  return [...RULES, ...types.map(([ending, type]): HeaderRule => ({ pattern: `/*${ending}`, headers: { 'Content-Type': type } }))];
}

const EVERY_RULE = toHeaderRules(Object.keys(TYPES));

/** Whether a path below the site's root, such as `/en/map/`, fits a pattern. */
export function fitsPattern(path: string, pattern: Pattern): boolean {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}

/** Everything that is said along with a path below the site's root. */
export const headersFor = (path: string): Headers =>
  Object.assign({}, ...EVERY_RULE.filter(({ pattern }) => fitsPattern(path, pattern)).map(({ headers }) => headers)) as Headers;

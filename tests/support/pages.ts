import { href, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';

export { LANGUAGES, type Lang };

/** One page of each type, as a reference that holds in every language. */
export const PAGE_TYPES: Ref[] = [
  'page:home',
  'page:missions',
  'page:zones',
  'zone:americas',
  'page:offices',
  'office:tokyo',
  'office:rio',
  'page:countries',
  'country:ke',
  'country:de',
  'country:ru',
  'country:fr',
  'page:map',
  'page:programmes',
  'programme:iea',
  'programme:prc',
  'page:programme-guide',
  'page:programme-compare',
  'page:laboratories',
  'laboratory:limms',
  'page:search',
  'page:researchers',
  'page:glossary',
  'page:data',
  'page:accessibility',
  'page:legal',
  'page:privacy',
  'page:eco-design',
  'page:site-map',
];

const base = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');

/** Address of a page as the test server serves it. */
export const to = (ref: Ref, lang: Lang): string => `${base}${href(ref, lang)}`;

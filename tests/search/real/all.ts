import type { Lang } from '../../../src/schemas/common.ts';
import type { QuerySet } from '../quality.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';

/**
 * What visitors of this site type, with the pages that help them: offices by city, country and earlier name, in any
 * script; countries by every name; programmes by acronym, earlier acronym and plain words; laboratories by acronym,
 * number, field and place; pages by the question that they answer. `npm run bench -- search` measures the answers on the
 * real content. A query stays in the list when it fails: the content or the search is mended.
 */
export const QUERIES: Record<Lang, QuerySet> = { en: EN, fr: FR, es: ES };

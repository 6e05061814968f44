import type { AstroGlobal } from 'astro';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';

/** The reader's language, from the path of the page: a tag in MDX is not handed it. */
export const getReaderLang = ({ params }: Pick<AstroGlobal, 'params'>): Lang => LANGUAGES.find((lang) => lang === params.lang) ?? 'en';

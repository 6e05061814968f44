import type { Lang } from '../schemas/common.ts';

/** Endings of a masculine singular and of the feminine that is made of it, the longest first; others stay as they are. */
const FEMININE: Readonly<Record<'fr' | 'es', readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/([iéy])en$/, '$1enne'],
    [/on$/, 'onne'],
    [/([aoi]i?s|[^q]u|[aio]in|an|[dltr]|ol|al)$/, '$1e'],
  ],
  es: [
    [/o$/, 'a'],
    [/és$/, 'esa'],
    [/án$/, 'ana'],
    [/ón$/, 'ona'],
    [/ín$/, 'ina'],
    [/(ol|or)$/, '$1a'],
  ],
};

function toFeminine(word: string, lang: 'fr' | 'es'): string {
  const rule = FEMININE[lang].find(([ending]) => ending.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}

const toPlural = (word: string, lang: Lang): string => {
  if (lang !== 'es') return /[sxz]$/.test(word) ? word : `${word}s`;
  return /[aeoé]$/.test(word) ? `${word}s` : `${word}es`;
};

/** An adjective of a place in all its regular forms, of which the first is the one given: masculine singular. */
export function toDemonymForms(word: string, lang: Lang): string[] {
  const singulars = lang === 'en' ? [word] : [word, toFeminine(word, lang)];
  return [...new Set(singulars.flatMap((form) => [form, toPlural(form, lang)]))];
}

import type { Lang } from '../../schemas/common.ts';
import data from '../data/numbers.json' with { type: 'json' };

/** The words of which numbers are made in one language. */
export interface Grammar {
  cardinals: Map<string, number>;
  ordinals: Map<string, number>;
  hundreds: Map<string, number>;
  fixedHundreds: Map<string, number>;
  magnitudes: Map<string, number>;
  collectives: Map<string, number>;
  multiples: Map<string, number>;
  articles: ReadonlySet<string>;
  joints: ReadonlySet<string>;
  half: RegExp;
  parts: RegExp;
  vague: RegExp;
}

const toMap = (list: Record<string, number> = {}): Map<string, number> => new Map(Object.entries(list));

function toGrammar(lang: Lang): Grammar {
  const words: (typeof data)['es'] | (typeof data)['en'] | (typeof data)['fr'] = data[lang];
  const large = [...Object.keys(words.magnitudes), ...Object.keys(words.collectives)].sort((a, b) => b.length - a.length).join('|');
  return {
    cardinals: toMap(words.cardinals),
    ordinals: toMap(words.ordinals),
    hundreds: toMap(words.hundreds),
    fixedHundreds: toMap('fixedHundreds' in words ? words.fixedHundreds : {}),
    magnitudes: toMap(words.magnitudes),
    collectives: toMap(words.collectives),
    multiples: toMap('multiples' in words ? words.multiples : {}),
    articles: new Set(words.articles),
    joints: new Set(words.joints),
    half: new RegExp(`^[ \\u00a0-](?:${words.half})(?!\\p{L})`, 'iu'),
    parts: new RegExp(`(?<!\\p{L})(?:(${words.halves})|(${words.quarters}))(${large})(?!\\p{L})`, 'giu'),
    vague: new RegExp(`(?<!\\p{L})(?:${words.vague})(?!\\p{L})`, 'giu'),
  };
}

/** How each language makes its numbers. */
export const GRAMMARS: Record<Lang, Grammar> = { en: toGrammar('en'), fr: toGrammar('fr'), es: toGrammar('es') };

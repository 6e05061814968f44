import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import data from '../data/voice.json' with { type: 'json' };
import { memoize } from '../memoize.ts';

/** Words in which the site does not speak to its readers. */
export interface VoiceFault {
  kind: 'term' | 'notebook' | 'place' | 'season';
  index: number;
  found: string;
  /** The word that the site has for it. */
  use?: string;
}

interface Pattern {
  kind: VoiceFault['kind'];
  words: RegExp;
  use?: string;
}

/** Whole words. A season begins with a small letter, so that a name may be one; all else may begin a sentence. */
const toWords = (source: string, kind: VoiceFault['kind']): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, kind === 'season' ? 'gu' : 'giu');

function toPatterns(lang: Lang): Pattern[] {
  const { terms, notebook, places, seasons } = data[lang];
  const plain = { notebook, place: places, season: seasons } as const;
  return [
    ...terms.map(({ avoid, use }) => ({ kind: 'term' as const, words: toWords(avoid, 'term'), use })),
    ...(['notebook', 'place', 'season'] as const).flatMap((kind) => plain[kind].map((source) => ({ kind, words: toWords(source, kind) }))),
  ];
}

const PATTERNS = Object.fromEntries(LANGUAGES.map((lang) => [lang, toPatterns(lang)])) as Record<Lang, Pattern[]>;

/**
 * Where a text speaks otherwise than the site does: another word for a thing that has one, a phrase of the notebook in
 * which facts were gathered, a noun for a place that has a name, a season that is another south of the equator.
 */
export const findVoiceFaults = memoize((text: string, lang: Lang): readonly VoiceFault[] => {
  const plain = text.replace(/'/g, '’').replace(/[\u00a0\u202f\n]/g, ' ');
  return PATTERNS[lang].flatMap(({ kind, words, use }) =>
    [...plain.matchAll(words)].map(({ index, 0: found }) => ({
      kind,
      index,
      found: text.slice(index, index + found.length),
      ...(use && { use }),
    })),
  );
});

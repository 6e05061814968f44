import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import data from '../data/placeholders.json' with { type: 'json' };
import { memoize } from '../memoize.ts';

/** Words that stand alone: as a whole line or sentence, after a colon, or in brackets. Within a sentence they are words like others. */
const alone = (words: readonly string[]): string => `(?:^(?:[-–—*] )?|[.!?:] |[([] ?)(?:${words.join('|')})(?= ?[)\\].!…]| \\p{Lu}|$)`;
/** Those of one language. What `npm run new` writes is known to `checkScaffold`. */
const toOwn = (lang: Lang): string[] => [alone(data.alone[lang]), ...data.of[lang]];
const COUNTED = data.counted.join('|');

/** Y is a word of Spanish. */
const toPattern = (lang: Lang | undefined): RegExp =>
  new RegExp(
    [
      ...data.everywhere,
      ...data.leftBehind,
      `(?<![\\p{L}\\p{N}])(?:X{1,2}|x{1,2}|N|Z${lang === 'es' ? '' : '|Y'})[ \\u00a0\\u202f](?:${COUNTED})`,
      // A century is XX in Spanish, and “undefined” is a word of English.
      ...(lang === 'es' ? [] : ['(?<![\\p{L}\\p{N}/])XX(?![\\p{L}\\p{N}])']),
      ...(lang === 'en' ? [] : ['(?<![\\p{L}\\p{N}])undefined(?![\\p{L}\\p{N}])']),
      `(?<![\\p{L}\\p{N}_])_{2,}[ \\u00a0](?:${COUNTED})`,
      ...(lang ? toOwn(lang) : LANGUAGES.flatMap(toOwn)),
    ].join('|'),
    'um',
  );
const PATTERNS: Record<string, RegExp> = Object.fromEntries([...LANGUAGES, undefined].map((lang) => [lang ?? '', toPattern(lang)]));

/** The first text left over from a draft. `lang` may be empty where any language may stand. */
export const findPlaceholder = memoize((text: string, lang: string): RegExpExecArray | null =>
  (PATTERNS[lang] ?? PATTERNS['']!).exec(text),
);

/** A value that only fills a field. */
const FILLER = new RegExp(`^(?:${data.fillers.join('|')})$`, 'i');
/** Fields in which such a word is a value of its own. */
const NOT_FILLED = /(^|\.)(openFromAbroad|note|url|keywords\.\d+|letter)$/;

/** Whether a value stands there only so that the field is not empty. */
export const isFiller = (text: string, field: string): boolean => !NOT_FILLED.test(field) && FILLER.test(text.trim());

import type { Lang } from '../../schemas/common.ts';
import { GRAMMARS, type Grammar } from './number-grammar.ts';
import { NumberReader, type NumberWord, type Token } from './number-reader.ts';

/** Words that tell of an amount and are no exact number, such as “hundreds”. */
export const toVagueWords = (lang: Lang): RegExp => GRAMMARS[lang].vague;

/** The numbers in words of a text, in their order, but for the parts that `findParts` finds. */
export function findNumberWords(text: string, lang: Lang): NumberWord[] {
  const grammar = GRAMMARS[lang];
  const tokens = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }): Token => ({
    word: word.toLowerCase(),
    index,
    end: index + word.length,
  }));
  const found: NumberWord[] = [];
  for (let at = 0; at < tokens.length;) {
    const reader = new NumberReader(text, tokens, at, grammar);
    const number = reader.read();
    if (number) found.push({ ...number, ...findMultiple(text, number, grammar), isName: isName(text, number.index) });
    at = Math.max(reader.at, at + 1);
  }
  return found;
}

/** About so many thousands or millions: « une dizaine de milliers ». */
function findMultiple(
  text: string,
  { value, end, isRough }: Pick<NumberWord, 'value' | 'end' | 'isRough'>,
  { multiples }: Grammar,
): Partial<NumberWord> {
  const match = isRough ? /^ (?:de |d’|d')(\p{L}+)/u.exec(text.slice(end, end + 20)) : null;
  const factor = match && multiples.get(match[1]!.toLowerCase());
  return match && factor ? { value: value * factor, end: end + match[0].length } : {};
}

/** Half a million, a quarter of a century: parts of a magnitude, which are numbers too. */
export function findParts(text: string, lang: Lang): NumberWord[] {
  const { parts, magnitudes, collectives } = GRAMMARS[lang];
  return [...text.matchAll(parts)].map((match) => {
    const large = match[3]!.toLowerCase();
    const quarters = /^(?:three|trois|tres)/i.test(match[2] ?? '') ? 3 : 1;
    const share = match[1] ? 0.5 : quarters / 4;
    const value = share * (magnitudes.get(large) ?? collectives.get(large) ?? 1);
    return {
      value,
      kind: 'number',
      index: match.index,
      end: match.index + match[0].length,
      isArticle: false,
      isRough: true,
      isName: false,
    };
  });
}

/** Whether a word has a capital though it begins no sentence. */
const isName = (text: string, index: number): boolean =>
  /\p{Lu}/u.test(text[index]!) && !/(?:^|[.!?:…«“"(¿¡\n*_#-])[\s\u00a0\u202f*_]*$/u.test(text.slice(Math.max(0, index - 8), index));

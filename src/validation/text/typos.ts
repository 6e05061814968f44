import type { Lang } from '../../schemas/common.ts';
import data from '../data/typos.json' with { type: 'json' };
import { memoize } from '../memoize.ts';
import type { Slip } from './running-text.ts';

/** Words that may follow themselves. */
const TWINS: ReadonlySet<string> = new Set(data.twins.flatMap((line) => line.split(' ')));

const ENTITY = /&(?!nbsp;)(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;
const NAMED: Record<string, string> = data.characters;
/** The character behind its code, such as é behind `&eacute;`. */
function decode(entity: string): string[] {
  const name = entity.slice(1, -1);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : name.startsWith('#') ? Number(name.slice(1)) : undefined;
  const letter = code === undefined ? NAMED[name] : code > 32 && code < 0x10ffff && code !== 160 ? String.fromCodePoint(code) : undefined;
  return letter ? [letter] : [];
}

/** Ligatures, full-width letters, line separators, private signs, pictures. */
const ODD = /[\uFB00-\uFB06\uFF01-\uFF5E\u2028\u2029\uE000-\uF8FF\u{1F000}-\u{1FAFF}\u2600-\u27BF\uFE0F]/u;
/** An accent apart from its letter, where one character has both; many a name has accents that no letter is made with. */
const findApart = (text: string): RegExpExecArray | undefined =>
  text === text.normalize('NFC')
    ? undefined
    : [...text.matchAll(/\p{L}[\u0300-\u036F]+/gu)].find(([letter]) => letter !== letter.normalize('NFC'));
/** Letters of another script in a Latin word, which look the same; μm and the like are not meant. */
const MIXED = /(?:\p{Script=Latin}+[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]|[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]+\p{Script=Latin})\p{L}*/u;
const CYRILLIC = 'АВЕКМНОРСТХаеорсухі';
const LATIN = 'ABEKMHOPCTXaeopcyxi';
const toLatin = (word: string): string =>
  word.normalize('NFKC').replace(/[\u0400-\u04FF]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);

/** A full stop that is followed by no space: lower case before, a capital after, and no address, acronym or initial. */
const GLUED = /(?<=\p{Ll}{2})([.!?])(?=\p{Lu}\p{Ll}+(?![\p{L}.]))|(?<=(?<!&\p{L}*)\p{L}{2})([,;])(?=\p{L}{2})/u;
/** Spaces where there should be none: before a mark, twice in a row. French has one before ; : ! ? and the like. */
const LOOSE: Record<Lang, RegExp> = {
  en: /\p{L}[ \u00a0\u202f]+(?:[,;]|[.:!?](?=\s|$))|(?<=\S)[ \t]{2,}(?=\S)|\([ ]+\p{L}|\p{L}[ ]+\)|\p{L}\t+\p{L}/u,
  fr: /\p{L}[ \u00a0\u202f]+(?:,|\.(?=\s|$))|(?<=\S)[ \t]{2,}(?=\S)|\([ ]+\p{L}|\p{L}[ ]+\)|\p{L}\t+\p{L}/u,
  es: /\p{L}[ \u00a0\u202f]+(?:[,;]|[.:!?](?=\s|$))|(?<=\S)[ \t]{2,}(?=\S)|\([ ]+\p{L}|\p{L}[ ]+\)|\p{L}\t+\p{L}/u,
};

const REPEATED = /(?<![\p{L}\p{N}’'-])(\p{L}{2,}) \1(?![\p{L}\p{N}’'-])/giu;

/** The first slip of each kind in a text of one language. */
export const findSlips = memoize((text: string, lang: Lang): readonly Slip[] => {
  const slips: Slip[] = [];
  const entity = ENTITY.exec(text);
  if (entity) slips.push({ rule: 'character-code', index: entity.index, found: entity[0], nearest: decode(entity[0]) });
  const odd = ODD.exec(text) ?? findApart(text) ?? MIXED.exec(text);
  if (odd) slips.push({ rule: 'odd-character', ...wordAt(text, odd.index) });
  const twin = [...text.matchAll(REPEATED)].find(([, word]) => !TWINS.has(word!.toLowerCase()) && word === word!.toLowerCase());
  if (twin) slips.push({ rule: 'repeated-word', index: twin.index, found: twin[0], nearest: [twin[1]!] });
  const loose = LOOSE[lang].exec(text) ?? GLUED.exec(text);
  if (loose) slips.push({ rule: 'spacing', index: loose.index, found: around(text, loose.index, loose.index + loose[0].length) });
  return slips;
});

/** A place with the words beside it. */
function around(text: string, start: number, end: number): string {
  const first = text.slice(0, start).search(/(?<=^|\s)\S+\s*$/);
  const last = /^\s*\S*/.exec(text.slice(end))![0].length;
  return text.slice(first < 0 ? start : first, end + last).trim();
}

/** The word around an odd character, and how it is usually written. */
function wordAt(text: string, index: number): Pick<Slip, 'index' | 'found' | 'nearest'> {
  const start = text.slice(0, index).search(/\S*$/);
  const found = /^\S+/.exec(text.slice(start))?.[0] ?? text[index]!;
  const usual = toLatin(found).replace(/[\u2028\u2029\uE000-\uF8FF\uFE0F]|\p{Extended_Pictographic}/gu, '');
  return { index: start, found, nearest: usual && usual !== found ? [usual] : [] };
}

import { fold } from './fold.ts';
import { isOneEditApart } from './nearest.ts';

/** Words in one piece, so that spaces do not matter, where each begins, and all with doubled letters single. */
export interface Form {
  words: string[];
  text: string;
  starts: number[];
  single: string;
}

/** Articles, prepositions and conjunctions, which people leave out or add. */
const SMALL = new Set('the la le les l el los las of de du des del d and et y e'.split(' '));

/** Words with which people lead up to a place: "I work in", « j’habite au », «vivo en». */
const LEADS = new Set(
  (
    'a an al au aux en in to from at dans chez desde por para for near vers depuis i am m we are work working live living come based ' +
    'je j suis nous travaille travaillons habite vis viens yo soy estoy trabajo vivo vengo basado basada'
  ).split(' '),
);

/** How states and territories call themselves, in the three languages; what is left then is the name itself. */
const KIND =
  /^(republi|bundesrepubli|federa|democrat|popul|people|islami|sociali|common|princip|sultan|union|independ|cooperat|pluri|bolivar|hashem|hachem|orient|provinc|region|prefect|administrat|special|especial|autonom)|^(kingdom|royaume|reino|states?|etats?|estados?|ducado|duche|duchy|grand|gran|unie|unida|united|arabe?|rep|dem|fed|sts|s|co|operative|sar|ras|rae|isles?|iles?|islas?|islands?|territor\w*|countr(y|ies)|pays|pais(es)?|canton|county|land)$/;

/** Words that many names begin with, and that mean nothing by themselves. */
const VAGUE = new Set(
  (
    'new nouvelle nouveau nueva nuevo north south east west northern southern eastern western nord sud est ouest norte sur este oeste ' +
    'africa afrique asia asie america amerique europe europa great grande saint sainte san santa santo sao upper lower central'
  ).split(' '),
);

/** How cities call themselves. */
const CITY_KIND = new Set('city ville cite ciudad town'.split(' '));

/** Short forms of words in names. */
const SHORT: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sta: 'santa',
  sto: 'santo',
  rep: 'republic',
  dem: 'democratic',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'western',
};

/** Words of a text made comparable; letters of full width are those of common width. */
export const toWords = (text: string): string[] =>
  fold(text.normalize('NFKC'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Words as they are compared. */
export function toForm(words: string[]): Form {
  let length = 0;
  const starts = words.map((word) => (length += word.length) - word.length);
  const text = words.join('');
  return { words, text, starts, single: text.replace(/(.)\1+/gu, '$1') };
}

const isLead = (word: string): boolean => LEADS.has(word) || SMALL.has(word);

/** One typing error; to double letters, or not to, is one. */
export const isNearly = (form: Form, query: Form): boolean => isOneEditApart(form.text, query.text) || form.single === query.single;

/** Whether words only say what kind of place is meant. */
export const isKind = (words: readonly string[]): boolean => words.every((word) => KIND.test(word) || SMALL.has(word));

/** Whether words say nothing of which place is meant. */
export const isVague = (words: readonly string[]): boolean => words.every((word) => KIND.test(word) || VAGUE.has(word) || isLead(word));

export const isSmall = (word: string): boolean => SMALL.has(word);

export const withoutSmall = (words: readonly string[]): string[] => words.filter((word) => !SMALL.has(word));

/** What is left without the words by which places and states call themselves. */
export const withoutKind = (words: readonly string[]): string[] => withoutSmall(words).filter((word) => !KIND.test(word));

/** What is left without the words by which cities call themselves. */
export const withoutCityKind = (words: readonly string[]): string[] => withoutSmall(words).filter((word) => !CITY_KIND.has(word));

/** Short forms written out; `hasOwn`, since people type "constructor" too. */
export const spellOut = (words: readonly string[]): string[] => words.map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word]! : word));

/** The words, and what is left as one after another of those is taken away that lead up to a place: "en El Salvador". */
export function withoutLeads(words: readonly string[]): (readonly string[])[] {
  const count = words.findIndex((word) => !isLead(word));
  return Array.from({ length: Math.max(count, 0) + 1 }, (_, i) => words.slice(i));
}

/** The forms in which a name is compared: as it is, and without its small words. */
export function toForms(text: string): Form[] {
  const words = toWords(text);
  const lean = withoutSmall(words);
  return lean.length === 0 || lean.length === words.length ? [toForm(words)] : [toForm(words), toForm(lean)];
}

/** A name as it is compared: two names with the same key are one. */
export const toCountryNameKey = (text: string): string => toForms(text).at(-1)!.text;

/** A name as it is compared where the order of its words does not matter, as in "Korea, Republic of". */
export const toAnyOrderKey = (words: readonly string[]): string => spellOut(withoutSmall(words)).sort().join(' ');

/** Signs that no name has and nobody mistypes: what holds one is no name with an error. */
const SIGNS = /[<>{}_=*+#@$%^~\\\d]/u;

export const hasSigns = (text: string): boolean => SIGNS.test(text);

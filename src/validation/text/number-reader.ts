import type { Grammar } from './number-grammar.ts';

/** A number that a text writes in words, from `index` to before `end`. */
export interface NumberWord {
  value: number;
  kind: 'number' | 'ordinal';
  index: number;
  end: number;
  /** Whether it is no more than an article, which may mean no number at all. */
  isArticle: boolean;
  /** Whether it is about so much, such as a dozen or a hundred. */
  isRough: boolean;
  /** Whether it is part of a name, since it has a capital within a sentence. */
  isName: boolean;
}

/** A word of a text in lower case, from `index` to before `end`. */
export interface Token {
  word: string;
  index: number;
  end: number;
}

/** Reads one number from tokens: units add up, hundreds and magnitudes multiply what stands before them. */
export class NumberReader {
  #millions = 0;
  #thousands = 0;
  /** What is below a thousand, and not multiplied yet. */
  #group = 0;
  #last: 'unit' | 'ten' | 'tens' | 'hundred' | 'large' | undefined;
  #factor = 1;
  #isRough = false;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #grammar: Grammar;
  /** The token at which the next number may begin. */
  at: number;

  constructor(text: string, tokens: readonly Token[], at: number, grammar: Grammar) {
    this.#text = text;
    this.#tokens = tokens;
    this.#grammar = grammar;
    this.at = at;
  }

  read(): Omit<NumberWord, 'isName'> | undefined {
    const start = this.at;
    let end = start;
    let kind: NumberWord['kind'] = 'number';
    for (; this.at < this.#tokens.length && (this.at === start || this.#isJoined(this.at)); this.at += 1) {
      const isOrdinal = this.#takeOrdinal(this.at);
      if (isOrdinal) kind = 'ordinal';
      if (isOrdinal || (kind === 'number' && this.#take(this.at))) {
        end = this.at + 1;
        const length = isOrdinal ? 0 : this.#addHalf(end);
        if (length > 0) end += length;
        if (length > 0) break;
      } else if (this.at === start || !this.#isJoint(this.at)) break;
    }
    this.at = end;
    if (end === start) return undefined;
    const first = this.#tokens[start]!;
    const isArticle = end === start + 1 && this.#grammar.articles.has(first.word);
    const value = this.#millions + this.#thousands + this.#group;
    const isRough = this.#isRough || [100, 1000].includes(value);
    return { value, kind, index: first.index, end: this.#tokens[end - 1]!.end, isArticle, isRough };
  }

  /** Whether nothing but a space or hyphen stands before a token. */
  #isJoined(at: number): boolean {
    return /^[ \u00a0\u202f-]$/.test(this.#text.slice(this.#tokens[at - 1]!.end, this.#tokens[at]!.index));
  }

  /** Whether a token only joins two parts of a number: “and” after hundreds, « et » and “y” after tens. */
  #isJoint(at: number): boolean {
    const next = this.#tokens[at + 1];
    const { joints, cardinals, ordinals, hundreds } = this.#grammar;
    if (!next || !joints.has(this.#tokens[at]!.word) || !this.#isJoined(at + 1)) return false;
    const value = cardinals.get(next.word) ?? ordinals.get(next.word) ?? 0;
    const isEnglish = hundreds.has('hundred');
    return isEnglish ? value > 0 && ['hundred', 'large'].includes(this.#last ?? '') : value > 0 && value < 12 && this.#last === 'tens';
  }

  #take(at: number): boolean {
    const { word } = this.#tokens[at]!;
    const { cardinals, hundreds, fixedHundreds, magnitudes, collectives, articles } = this.#grammar;
    if (this.#last === undefined && articles.has(word) && !cardinals.has(word)) return this.#isBeforeLarge(at) && this.#add(1, 'unit');
    const value = cardinals.get(word);
    if (value !== undefined) return this.#addUnit(value);
    const fixed = fixedHundreds.get(word);
    if (fixed !== undefined) return this.#group === 0 && this.#add(fixed, 'hundred');
    if (hundreds.has(word)) return this.#multiplyHundred(word);
    const magnitude = magnitudes.get(word);
    if (magnitude !== undefined) return this.#multiply(magnitude, word);
    const collective = collectives.get(word);
    if (collective === undefined || this.#last === undefined) return false;
    this.#group *= collective;
    this.#isRough = true;
    this.#last = 'large';
    return true;
  }

  #add(value: number, last: 'unit' | 'ten' | 'tens' | 'hundred'): boolean {
    this.#group += value;
    this.#last = last;
    return true;
  }

  /** Whether the word after an article is large enough to be counted by it: a hundred, a dozen. */
  #isBeforeLarge(at: number): boolean {
    const next = this.#tokens[at + 1];
    const { hundreds, magnitudes, collectives } = this.#grammar;
    return next !== undefined && this.#isJoined(at + 1) && [hundreds, magnitudes, collectives].some((words) => words.has(next.word));
  }

  /** Units after tens; in French also ten to nineteen after sixty and eighty, seven to nine after ten, and four twenties for eighty. */
  #addUnit(value: number): boolean {
    const isFrench = this.#grammar.cardinals.has('quatre');
    const below = this.#group % 100;
    if (isFrench && value === 20 && below === 4 && this.#last === 'unit') return this.#add(76, 'tens');
    const kind = value === 10 ? 'ten' : value >= 20 && value % 10 === 0 ? 'tens' : 'unit';
    if (this.#last === undefined || this.#last === 'hundred' || this.#last === 'large') return this.#add(value, kind);
    if (isFrench && this.#last === 'ten') return value > 6 && value < 10 && this.#add(value, 'unit');
    const isLong = isFrench && (below === 60 || below === 80);
    return this.#last === 'tens' && value > 0 && value < (isLong ? 20 : 10) && this.#add(value, kind);
  }

  /** An English hundred is counted by something; a French « cent » can stand alone. */
  #multiplyHundred(word: string): boolean {
    if (this.#last === 'hundred' || this.#group > 99 || (this.#group === 0 && word === 'hundred')) return false;
    this.#group = (this.#group || 1) * 100;
    this.#last = 'hundred';
    return true;
  }

  #multiply(magnitude: number, word: string): boolean {
    if (this.#group === 0 && this.#thousands === 0 && word !== 'mille' && word !== 'mil') return false;
    if (magnitude === 1000) this.#thousands += (this.#group || 1) * 1000;
    else {
      this.#millions += (this.#thousands + this.#group) * magnitude;
      this.#thousands = 0;
    }
    this.#group = 0;
    this.#factor = magnitude;
    this.#last = 'large';
    return true;
  }

  /** Adds a half that follows, of the last magnitude: two and a half, two millions and a half. How many tokens it takes. */
  #addHalf(at: number): number {
    const { end } = this.#tokens[at - 1]!;
    const match = this.#grammar.half.exec(this.#text.slice(end, end + 20));
    if (!match) return 0;
    const length = match[0].match(/\p{L}+/gu)!.length;
    if (this.#last === 'large') {
      this.#thousands += this.#factor / 2;
      return length;
    }
    this.#group += 0.5;
    const next = this.#tokens[at + length];
    const magnitude = next && this.#isJoined(at + length) && this.#grammar.magnitudes.get(next.word);
    return magnitude && this.#multiply(magnitude, next.word) ? length + 1 : length;
  }

  /** The last word of an ordinal, alone or after tens and hundreds. */
  #takeOrdinal(at: number): boolean {
    const value = this.#grammar.ordinals.get(this.#tokens[at]!.word);
    if (value === undefined) return false;
    if (value === 100 && this.#group > 0 && this.#group < 100) this.#group *= 100;
    else if (value === 20 && this.#group % 100 === 4) this.#group += 76;
    else if (this.#last === undefined || this.#last === 'tens' || this.#last === 'hundred') this.#group += value;
    else if (this.#last === 'ten' && value > 6 && value < 10) this.#group += value;
    else return false;
    this.#last = value >= 20 && value < 100 ? 'tens' : 'unit';
    return true;
  }
}

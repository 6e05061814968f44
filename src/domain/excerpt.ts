import { rejoin } from './search-query.ts';

/** A stretch of an excerpt, and whether it is what was looked for. */
export interface Stretch {
  text: string;
  isFound: boolean;
}

const unescape = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** What Pagefind tells of a found page: its text, and a part of it, escaped, with <mark> around what was looked for. */
export interface Excerpted {
  content: string;
  excerpt: string;
  plain_excerpt: string;
}

const toPlain = (text: string): string => unescape(text).replace(/\s+/g, ' ').trim();

/** An excerpt as text, cut ends shown; only the marks of Pagefind are taken for marks, whatever else the text holds. */
export function toStretches({ content, excerpt, plain_excerpt: plain }: Excerpted, lang: string): Stretch[] {
  const whole = toPlain(content);
  const part = toPlain(plain);
  const stretches = rejoin(excerpt, lang)
    .split(/(<mark>.*?<\/mark>)/)
    .map((piece) => {
      const isFound = piece.startsWith('<mark>');
      return { text: unescape(isFound ? piece.slice('<mark>'.length, -'</mark>'.length) : piece), isFound };
    });
  const ends = [whole.startsWith(part) ? '' : '… ', whole.endsWith(part) ? '' : ' …'].map((text) => ({ text, isFound: false }));
  return [ends[0]!, ...stretches, ends[1]!].filter(({ text }) => text !== '');
}

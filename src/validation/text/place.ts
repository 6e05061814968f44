import type { Place } from '../problem.ts';

/** Line and column of an offset in a text, both from 1; `before` lines stand above the text. */
export function placeAt(text: string, offset: number, before = 0): Place {
  const start = text.slice(0, offset);
  return { line: before + start.split('\n').length, column: offset - start.lastIndexOf('\n') };
}

import type { Page } from '../content.ts';
import type { Place } from '../problem.ts';
import { placeAt } from './place.ts';

/** A part of a text that has its counterpart in the other languages: a field of the front matter or a block of the body. */
export interface Segment {
  field: string;
  /** Its words; addresses and tags are blanked, so that offsets stay those of the source. */
  text: string;
  /** Its source, as it is written. */
  raw: string;
  placeAt: (offset: number) => Place;
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Blanks what is not words: targets of links, tags but for their titles, addresses, code. */
export const toWords = (source: string): string =>
  source
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/<[^>]*>/g, (tag) => {
      const title = /\b(?:title|caption)="([^"]*)"/.exec(tag);
      return title
        ? blank(tag.slice(0, title.index + 7)) +
            tag.slice(title.index + 7, title.index + title[0].length - 1) +
            blank(tag.slice(title.index + title[0].length - 1))
        : blank(tag);
    })
    .replace(/https?:\/\/\S+|[\w.+-]+@[\w.-]+|`[^`]*`/g, blank);

/** The fields of the front matter that hold words, in order. */
const FIELDS = ['title', 'summary', 'who', 'how', 'name', 'host'];

/** The parts of each page of an entry. Blocks of the body face one another where all bodies have as many; else the whole bodies do. */
export function toSegments(pages: readonly Page[]): Segment[][] {
  const counts = new Set(pages.map(({ tree }) => tree.root.children?.length ?? 0));
  return pages.map((page) => {
    const { body, bodyLine, matter, tree } = page;
    const data = (matter?.data ?? {}) as Record<string, unknown>;
    const fields = FIELDS.map((field): Segment => {
      const text = typeof data[field] === 'string' ? data[field] : '';
      return { field, text: toWords(text), raw: text, placeAt: () => matter?.locate([field]) ?? {} };
    });
    const toBlock = (start: number, end: number): Segment => ({
      field: '',
      text: toWords(body.slice(start, end)),
      raw: body.slice(start, end),
      placeAt: (offset) => placeAt(body, start + offset, bodyLine - 1),
    });
    const blocks =
      counts.size === 1
        ? (tree.root.children ?? []).map(({ position }) => toBlock(position!.start.offset, position!.end.offset))
        : [toBlock(0, body.length)];
    return [...fields, ...blocks];
  });
}

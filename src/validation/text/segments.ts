import type { Page } from '../content.ts';
import type { Node } from '../mdx.ts';
import type { Place } from '../problem.ts';
import { TEXT_FIELDS } from './fields.ts';
import { toParts } from './parts.ts';
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

/** Blanks what is not words: comments, targets of links, tags but for their titles, addresses, code. */
export const toWords = (source: string): string =>
  source
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank)
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

type Nodes = readonly Node[];

/** The nodes of each part of a body: a heading and what stands below it. */
const toNodes = (page: Page): Node[][] => toParts(page).map(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks));

const startOf = (node: Node): number => node.position!.start.offset;
const endOf = (node: Node): number => node.position!.end.offset;

/** Ranges of offsets of each body that face one another: blocks where all have as many, else parts below a heading, else the whole. */
function toRanges(pages: readonly Page[]): [number, number][][] {
  const haveAsMany = (lists: readonly Nodes[]): boolean => new Set(lists.map(({ length }) => length)).size === 1;
  const toEach = (nodes: Nodes): [number, number][] => nodes.map((node) => [startOf(node), endOf(node)]);
  const blocks = pages.map(({ tree }) => tree.root.children ?? []);
  if (haveAsMany(blocks)) return blocks.map(toEach);
  const parts = pages.map(toNodes);
  if (new Set(parts.map(({ length }) => length)).size > 1) return pages.map(({ body }) => [[0, body.length]]);
  const isEven = parts[0]!.map((_, i) => haveAsMany(parts.map((list) => list[i]!)));
  return parts.map((list) =>
    list.flatMap((nodes, i): [number, number][] =>
      isEven[i] ? toEach(nodes) : nodes.length > 0 ? [[startOf(nodes[0]!), endOf(nodes.at(-1)!)]] : [[0, 0]],
    ),
  );
}

/** The parts of each page of an entry that face one another. */
export function toSegments(pages: readonly Page[]): Segment[][] {
  const ranges = toRanges(pages);
  return pages.map((page, i) => {
    const { body, bodyLine, matter } = page;
    const data = (matter?.data ?? {}) as Record<string, unknown>;
    const fields = TEXT_FIELDS.map((field): Segment => {
      const text = typeof data[field] === 'string' ? data[field] : '';
      return { field, text: toWords(text), raw: text, placeAt: () => matter?.locate([field]) ?? {} };
    });
    const blocks = ranges[i]!.map(([start, end]): Segment => {
      const raw = body.slice(start, end);
      return { field: '', text: toWords(raw), raw, placeAt: (offset) => placeAt(body, start + offset, bodyLine - 1) };
    });
    return [...fields, ...blocks];
  });
}

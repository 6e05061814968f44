import type { Page } from '../content.ts';
import { textOf, type Node } from '../mdx.ts';

/** How many words a text has. */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** A heading as Markdown writes it. */
export const toMarked = (node: Node): string => `${'#'.repeat(node.depth ?? 1)} ${textOf(node)}`;

/** A heading with the blocks below it, down to the next heading; the first part has none. */
export interface Part {
  heading: Node | undefined;
  blocks: Node[];
}

/** The parts of a text. */
export function toParts({ tree }: Page): Part[] {
  const parts: Part[] = [{ heading: undefined, blocks: [] }];
  for (const node of tree.root.children ?? []) {
    if (node.type === 'heading') parts.push({ heading: node, blocks: [] });
    else parts.at(-1)!.blocks.push(node);
  }
  return parts;
}

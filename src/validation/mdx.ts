import { mdxToMdast } from 'satteri';
import type { Details, Place } from './problem.ts';

/** A node of a text: a heading, a paragraph, a link, a tag … Lines and columns count from the body's first. */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  /** Of a list of tasks. */
  checked?: boolean | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number; offset: number }; end: { offset: number } };
}

export interface Body {
  root: Node;
  /** Why the body cannot be compiled, and where. */
  failure?: Details & Place;
}

/** Reads a body with the engine of the build. */
export function readBody(body: string): Body {
  try {
    return { root: mdxToMdast(body) as unknown as Node };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(message) ?? [];
    const found = body.split('\n')[Number(line) - 1]?.trim();
    return { root: { type: 'root' }, failure: { line: Number(line), column: Number(column), found, allowed: explain(message) } };
  }
}

/** What the engine expects, in words. */
function explain(message: string): Details['allowed'] {
  const name = /<\/?([^>\s`]*)>/.exec(message)?.[1] ?? '';
  if (/^\S+ Expected a closing tag/.test(message)) return { phrase: 'closingTag', values: [name] };
  if (/corresponding closing tag for `<([^>]*)>/.test(message))
    return { phrase: 'closingTag', values: [/closing tag for `<([^>]*)>/.exec(message)![1]!] };
  if (/Unexpected closing tag/.test(message)) return { phrase: 'noClosingTag', values: [name] };
  if (/Unexpected character `!`/.test(message)) return { phrase: 'comment' };
  if (/expression|oxc/.test(message)) return { phrase: 'closingBrace' };
  if (/after `<`|before name/.test(message)) return { phrase: 'tagAfterAngle' };
  return undefined;
}

/** Calls `visit` for a node and all below it, the outer first. */
export function visit(node: Node, each: (node: Node) => void): void {
  each(node);
  for (const child of node.children ?? []) visit(child, each);
}

/** The words in a node, without marks and tags. */
export const textOf = (node: Node): string =>
  node.value !== undefined && node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join('');

/** Whether a node is a tag, and not Markdown. */
export const isTag = ({ type }: Node): boolean => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

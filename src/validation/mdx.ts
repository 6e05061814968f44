import { mdxToMdast, type Features } from 'satteri';
import { findMisquotedTag } from './look-alikes.ts';
import type { Details, Place, Rule } from './problem.ts';
import { placeAt } from './text/place.ts';

/** What the engine reads as Markdown, in the check and in the build alike: what one sees, the other sees. */
export const MDX_FEATURES: Features = {
  // The front matter is taken off before: another block like it further on is text, and not to be passed over.
  frontmatter: false,
  // The typography step takes the place of smart punctuation, which knows English only.
  smartPunctuation: false,
};

/** A node of a text: a heading, a paragraph, a link, a tag … Lines and columns count from the body's first. */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  /** Of a link: the words that a browser would show beside the pointer. */
  title?: string | null;
  /** Of a definition, and of what refers to it. */
  identifier?: string;
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
  /** Why the body cannot be compiled, and where; by which rule, where it is not the one of syntax. */
  failure?: Details & Place & { rule?: Rule };
}

/** Parts within parts that a text may have; a list in a list in a notice has about ten. */
const DEEPEST = 50;

/** Reads a body with the engine of the build. Links by reference are given as links. */
export function readBody(body: string): Body {
  try {
    const root = mdxToMdast(body, { features: MDX_FEATURES }) as unknown as Node;
    const deep = findDeep(root);
    if (deep) return { root: { type: 'root' }, failure: { ...deep.position?.start, allowed: { phrase: 'lessDeep', values: [DEEPEST] } } };
    return { root: resolveReferences(root) };
  } catch (error) {
    const misquoted = findMisquotedTag(body);
    if (misquoted)
      return {
        root: { type: 'root' },
        failure: { ...placeAt(body, misquoted.index), ...misquoted.details, ...(misquoted.hasTextQuotes && { rule: 'curly-quotes' }) },
      };
    const message = error instanceof Error ? error.message : String(error);
    const [, line = '1', column = '1'] = /^(\d+):(\d+): /.exec(message) ?? [];
    const found = body.split('\n')[Number(line) - 1]?.trim();
    return { root: { type: 'root' }, failure: { line: Number(line), column: Number(column), found, allowed: explain(message) } };
  }
}

/** The first node that lies deeper than any text needs: what walks through a text by recursion would not come back. */
export function findDeep(root: Node): Node | undefined {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap(({ children }) => children ?? []);
  }
  return undefined;
}

/**
 * A text in which each link by reference (`[words][name]`) is the link that it stands for, and each picture likewise.
 * Definitions that are used are gone; those that nothing refers to, or that repeat a name, are left where they stand.
 */
export function resolveReferences(root: Node): Node {
  const definitions = new Map<string, Node>();
  const used = new Set<Node>();
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier!)) definitions.set(node.identifier!, node);
  });
  const resolve = (node: Node): Node => {
    const target = /^(link|image)Reference$/.test(node.type) ? definitions.get(node.identifier!) : undefined;
    if (target) used.add(target);
    return {
      ...node,
      ...(target && { type: node.type.replace('Reference', ''), url: target.url ?? '', title: target.title ?? null }),
      ...(node.children && { children: node.children.map(resolve) }),
    };
  };
  const drop = (node: Node, original: Node): Node => ({
    ...node,
    ...(node.children && {
      children: node.children.flatMap((child, i) => (used.has(original.children![i]!) ? [] : [drop(child, original.children![i]!)])),
    }),
  });
  return definitions.size === 0 ? root : drop(resolve(root), root);
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

import { judgeAddress, type AddressFault } from '../schemas/address.ts';
import { findInvisible, toCodePoints } from '../schemas/characters.ts';
import { findNearest } from '../domain/nearest.ts';
import { findPublisher, type Publisher } from '../domain/publisher.ts';
import { findDeep, isTag, type Node } from './mdx.ts';
import type { Details, Phrase, Rule } from './problem.ts';
import { findTag, TAGS, type TagRule } from './tags.ts';

/** Something in a text that no text may hold. It stands where its node stands. */
export interface Violation {
  node: Node;
  field: string;
  rule: Rule;
  details: Details;
}

/** The Markdown that a text may hold. What is not named here is refused, whatever a later engine may add. */
const MARKDOWN: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'break',
  'table',
  'tableRow',
  'tableCell',
]);

/** One comment and nothing else: from its opening to its first closing, so that no program can stand beside it. */
const ONE_COMMENT = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;

/** What may stand in place of a refused address, where a word can tell. */
const WANTED: Record<AddressFault, Phrase | undefined> = {
  scheme: { phrase: 'linkForms' },
  characters: { phrase: 'addressCharacters' },
  user: { phrase: 'addressUser' },
  port: { phrase: 'addressPort' },
  host: undefined,
  letters: { phrase: 'addressLetters' },
  mail: { phrase: 'email' },
  phone: { phrase: 'phoneAddress' },
  name: { phrase: 'id' },
};

/** What is told of a refused address. */
export const toAddressDetails = (address: string, fault: AddressFault): Details => ({ found: address, allowed: WANTED[fault] });

/** What surrounds a node: whether a link does, and whether a sentence, a heading, a link or a cell does. */
interface Around {
  isInLink: boolean;
  isInWords: boolean;
}

const HOLDS_WORDS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'link', 'tableCell']);
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'blockquote', 'table', 'thematicBreak']);

/**
 * The one policy for texts: everything in a text that no text may hold. The check tells of it, and the build stops at
 * it by itself. `source` is the text of which `root` was read; links lead to hosts of `publishers` only.
 */
export function findViolations(root: Node, source: string, publishers: readonly Publisher[]): Violation[] {
  const violations: Violation[] = [];
  const deep = findDeep(root);
  const visit = (node: Node, around: Around): void => {
    violations.push(...judgeNode(node, around, { source, publishers }));
    const isLink = node.type === 'link' || (isTag(node) && findTag(node.name)?.isLink === true);
    const isWords = HOLDS_WORDS.has(node.type) || (isTag(node) && findTag(node.name)?.display === 'words');
    const inside = { isInLink: around.isInLink || isLink, isInWords: around.isInWords || isWords };
    for (const child of node.children ?? []) visit(child, inside);
  };
  if (deep) return [{ node: deep, field: 'text', rule: 'unsuited-markdown', details: { found: sourceOf(deep, source) } }];
  visit(root, { isInLink: false, isInWords: false });
  return violations;
}

const sourceOf = ({ position, type }: Node, source: string): string =>
  position ? source.slice(position.start.offset, position.end.offset).trim().split('\n')[0]! : type;

function judgeNode(node: Node, around: Around, { source, publishers }: { source: string; publishers: readonly Publisher[] }): Violation[] {
  const tell = (rule: Rule, field: string, details: Details): Violation[] => [{ node, field, rule, details }];
  if (isTag(node)) return judgeTag(node, around);
  if (/^mdx\w+Expression$/.test(node.type))
    return ONE_COMMENT.test(node.value ?? '') ? [] : tell('code-in-text', 'text', { found: `{${node.value}}` });
  if (node.type === 'mdxjsEsm') return tell('code-in-text', 'text', { found: node.value?.split('\n')[0] });
  if (node.type === 'image') return tell('use-figure', 'image', { found: node.url ?? '' });
  if (node.type === 'definition') return tell('not-read', 'link', { found: sourceOf(node, source) });
  if (!MARKDOWN.has(node.type) || typeof node.checked === 'boolean')
    return tell('unsuited-markdown', 'text', { found: sourceOf(node, source) });
  if (node.type === 'link') return judgeLink(node, around, publishers);
  const hidden = findInvisible(node.value ?? '');
  return hidden ? tell('hidden-character', 'text', { found: toCodePoints(hidden.text) }) : [];
}

function judgeLink(node: Node, { isInLink }: Around, publishers: readonly Publisher[]): Violation[] {
  const url = node.url ?? '';
  const { kind, fault } = { kind: undefined, ...judgeAddress(url) };
  const isForeign = kind === 'web' && (!URL.canParse(url) || !findPublisher(url, publishers));
  const rule = fault === 'scheme' ? 'link-form' : fault === 'name' ? 'unknown-reference' : 'bad-address';
  return [
    ...(fault ? [{ node, field: 'link', rule, details: toAddressDetails(url, fault) } as const] : []),
    ...(isForeign ? [{ node, field: 'link', rule: 'unknown-publisher', details: { found: url } } as const] : []),
    ...(node.title ? [{ node, field: 'link', rule: 'not-read', details: { found: node.title } } as const] : []),
    ...(isInLink ? [{ node, field: 'link', rule: 'nested-link', details: { found: url } } as const] : []),
  ];
}

function judgeTag(node: Node, around: Around): Violation[] {
  const name = node.name ?? '';
  const rule = findTag(name);
  const tell = (key: Rule, details: Details): Violation => ({ node, field: `<${name}>`, rule: key, details });
  if (/^(img|figure|picture)$/.test(name)) return [{ node, field: 'image', rule: 'use-figure', details: { found: `<${name}>` } }];
  if (!rule)
    return [
      tell('unknown-component', {
        found: `<${name}>`,
        allowed: Object.keys(TAGS).join(', '),
        nearest: findNearest(name, Object.keys(TAGS), 1),
      }),
    ];
  const isFilled = (node.children ?? []).some((child) => child.type !== 'text' || child.value?.trim());
  const isMisfilled = isFilled !== rule.hasContent;
  const holdsBlocks = rule.display === 'words' && node.children?.some((child) => HOLDS_BLOCKS.has(child.type));
  return [
    ...judgeAttributes(node, rule),
    ...(isMisfilled
      ? [tell('misused-component', { found: `<${name}>`, allowed: { phrase: rule.hasContent ? 'withContent' : 'withoutContent' } })]
      : []),
    ...(holdsBlocks ? [tell('misused-component', { found: `<${name}>`, allowed: { phrase: 'wordsOnly' } })] : []),
    ...(rule.display === 'block' && around.isInWords ? [tell('block-in-sentence', { found: `<${name}>` })] : []),
    ...(rule.isLink && around.isInLink ? [tell('nested-link', { found: `<${name}>` })] : []),
  ];
}

/** Attributes are those of the tag, each once, and plain texts on one line: no program, no spread. */
function judgeAttributes(node: Node, { attributes }: TagRule): Violation[] {
  const name = node.name!;
  const known = Object.keys(attributes);
  const written = node.attributes ?? [];
  const present = new Set(written.map((attribute) => attribute.name));
  return written.flatMap((attribute, i) => {
    const { name: key, value } = attribute;
    const tell = (rule: Rule, details: Details): Violation[] => [{ node, field: `<${name} ${key ?? '{…}'}>`, rule, details }];
    const isTwice = key !== undefined && written.some((other, at) => at !== i && other.name === key);
    const free = known.filter((one) => !present.has(one));
    const found = key ?? `{${String(value)}}`;
    const own =
      key !== undefined && !known.includes(key)
        ? tell('unknown-attribute', { found, allowed: known.join(', '), nearest: findNearest(key, free, 1) })
        : key === undefined || typeof value !== 'string'
          ? tell('misused-component', { found, allowed: { phrase: 'plainAttribute' } })
          : /[\n\r\t]/.test(value)
            ? tell('misused-component', { found: value, allowed: { phrase: 'oneLine' } })
            : tellInvisible(value, tell);
    return [...(isTwice ? tell('duplicate-key', { found }) : []), ...own];
  });
}

function tellInvisible(value: string, tell: (rule: Rule, details: Details) => Violation[]): Violation[] {
  const hidden = findInvisible(value);
  return hidden ? tell('hidden-character', { found: toCodePoints(hidden.text) }) : [];
}

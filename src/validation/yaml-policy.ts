import { Parser, type CST } from 'yaml';
import type { Details, Rule } from './problem.ts';

/** Something in YAML that is not what it seems, or that no reader reads; `offset` is where it stands. */
export interface YamlViolation {
  offset: number;
  rule: Rule;
  details?: Details;
}

/** A piece of the source: a value, a mark, a remark, white space. */
export interface Piece {
  type: CST.Token['type'];
  offset: number;
  source: string;
  /** How far in the field stands to which it belongs, in spaces. */
  indent?: number;
}

const piece = (token: CST.SourceToken | CST.FlowScalar | CST.BlockScalar | CST.DocumentEnd): Piece => ({
  type: token.type,
  offset: token.offset,
  source: token.source,
  ...('indent' in token && { indent: token.indent }),
});

/** The pieces of a token, in the order in which they stand. */
function piecesOf(token: CST.Token | null | undefined): Piece[] {
  if (!token) return [];
  if (token.type === 'document') return [...token.start.map(piece), ...piecesOf(token.value), ...(token.end ?? []).map(piece)];
  if (token.type === 'directive' || token.type === 'error') return [{ type: token.type, offset: token.offset, source: token.source }];
  if (token.type === 'block-scalar') return [...token.props.flatMap(piecesOf), piece(token)];
  if ('items' in token) {
    const items = token.items.flatMap((item: CST.CollectionItem) => [
      ...item.start.map(piece),
      ...piecesOf(item.key),
      ...(item.sep ?? []).map(piece),
      ...piecesOf(item.value),
    ]);
    return token.type === 'flow-collection' ? [piece(token.start), ...items, ...token.end.map(piece)] : items;
  }
  return [piece(token), ...('end' in token ? (token.end ?? []).map(piece) : [])];
}

/** The pieces of a text, of all that stands in it. */
export const toPieces = (text: string): Piece[] => [...new Parser().parse(text)].flatMap(piecesOf);

const BLANK: ReadonlySet<string> = new Set(['space', 'newline', 'comment']);

/** Whether a token brings something: not white space and remarks alone, nor an error, of which the reader of YAML tells. */
const isContent = ({ type }: CST.Token): boolean => !BLANK.has(type) && type !== 'byte-order-mark' && type !== 'error';

/** What follows the one document of a file: nothing reads it, or only some readers do. */
function findSecond(tokens: readonly CST.Token[]): YamlViolation[] {
  const first = tokens.findIndex(({ type }) => type === 'document');
  const rest = first < 0 ? [] : tokens.slice(first + 1).filter(isContent);
  const next = rest.find(({ type }) => type !== 'doc-end');
  return next ? [{ offset: next.offset, rule: 'not-read', details: { allowed: { phrase: 'oneDocument' } } }] : [];
}

/** Marks by which YAML writes something else than what stands there. */
const SHORTHANDS: ReadonlySet<string> = new Set(['anchor', 'alias', 'tag', 'explicit-key-ind', 'directive']);

function findShorthands(tokens: readonly CST.Token[], pieces: readonly Piece[]): YamlViolation[] {
  const found = pieces.filter(
    ({ type, source }, i) => SHORTHANDS.has(type) || (source === '<<' && pieces[i + 1]?.type === 'map-value-ind'),
  );
  const keys = tokens.flatMap((token) => (token.type === 'document' ? findComplexKeys(token.value) : []));
  return [...found, ...keys].map((one) =>
    isAlone(one, pieces)
      ? { offset: one.offset, rule: 'syntax', details: { allowed: { phrase: 'quotedStart', values: [one.source[0]!] } } }
      : { offset: one.offset, rule: 'yaml-shorthand', details: { found: one.source } },
  );
}

/** Whether a star or an ampersand has no counterpart: it was meant as the beginning of a text. */
function isAlone({ type, source }: Piece, pieces: readonly Piece[]): boolean {
  const counterpart = { alias: '&', anchor: '*' }[type as 'alias' | 'anchor'];
  return counterpart !== undefined && !pieces.some((other) => other.source === counterpart + source.slice(1));
}

/** Names of fields that are lists, groups or nothing, or that stand on another line than their colon: readers of YAML differ on them. */
function findComplexKeys(token: CST.Token | undefined): Piece[] {
  if (!token || !('items' in token)) return [];
  return token.items.flatMap((item: CST.CollectionItem) => {
    const { key, sep = [], start, value } = item;
    const isAsked = start.some(({ type }) => type === 'explicit-key-ind');
    const colon = sep.findIndex(({ type }) => type === 'map-value-ind');
    const isComplex = key && !/scalar|alias/.test(key.type);
    const isApart = token.type === 'block-map' && !isAsked && sep.slice(0, colon).some(({ type }) => type === 'newline');
    const odd = colon >= 0 && (!key || isApart) ? [piece(sep[colon]!)] : isComplex ? piecesOf(key).slice(0, 1) : [];
    return [...odd, ...findComplexKeys(value)];
  });
}

/** Tabs between a field, its mark and its value. Those in indentation are errors of YAML itself. */
function findTabs(pieces: readonly Piece[]): YamlViolation[] {
  return pieces.flatMap(({ type, source, offset }, i) => {
    const at = type === 'space' ? source.indexOf('\t') : -1;
    const isTrailing = ['newline', 'comment', undefined].includes(pieces[i + 1]?.type);
    return at < 0 || isTrailing ? [] : [{ offset: offset + at, rule: 'yaml-tab', details: { allowed: { phrase: 'noTab' } } } as const];
  });
}

/** Names of fields that hold words. */
const LANGUAGE = /^(?:en|fr|es|de|it|pt|zh|ja)$/;

/**
 * Remarks that begin on the line of a value, where the sign was meant as part of it: in a front matter always, where
 * nobody writes remarks; beside facts where no space follows the sign, and where a number follows it in a text.
 */
export function findCutValues(text: string, isMatter: boolean): YamlViolation[] {
  if (!/\s#/.test(text)) return []; // Most files have no remark: they need not be taken apart.
  const pieces = toPieces(text);
  let key = '';
  return pieces.flatMap(({ type, source, offset }, i) => {
    if (pieces[i + 1]?.type === 'map-value-ind') key = source;
    if (type !== 'comment') return [];
    const before = pieces.slice(0, i).findLast((one) => one.type !== 'space');
    const isPlain = before?.type === 'scalar';
    const isFirst = before?.type === 'map-value-ind' || before?.type === 'seq-item-ind' || before?.type === 'comma';
    const isGlued = /^#[^\s#]/.test(source);
    const isNumbered = LANGUAGE.test(key) && /^#\s*\d/.test(source);
    const isBelow = before?.type === 'newline' && isGlued && isWithin(text, pieces, i);
    return (isPlain && (isMatter || isGlued || isNumbered)) || (isFirst && isGlued) || isBelow
      ? [{ offset, rule: 'yaml-comment', details: { found: source } } as const]
      : [];
  });
}

/** Whether a remark on a line of its own stands where the lines of a plain value go on: further in than its field. */
function isWithin(text: string, pieces: readonly Piece[], i: number): boolean {
  const { offset } = pieces[i]!;
  const before = pieces.slice(0, i).findLast(({ type }) => type !== 'space' && type !== 'newline');
  const column = offset - text.lastIndexOf('\n', offset - 1) - 1;
  return before?.type === 'scalar' && column > (before.indent ?? 0);
}

/** Signs of which every violation has at least one; a text without them need not be taken apart. */
const SUSPECT = /^(?:---|\.\.\.|%)|(?:^\s*(?:-\s+)*|[{[,]\s*):|(?:^|[\s[{,:])[&*!?]|<<|\t|[\]}]\s*:/m;

/** Everything in YAML that is read otherwise than it is written, or not at all. Errors of YAML itself are for its reader to tell. */
export function findYamlViolations(text: string): YamlViolation[] {
  if (!SUSPECT.test(text)) return [];
  const tokens = [...new Parser().parse(text)];
  const pieces = tokens.flatMap(piecesOf);
  return [...findSecond(tokens), ...findShorthands(tokens, pieces), ...findTabs(pieces)];
}

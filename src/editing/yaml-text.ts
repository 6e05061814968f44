import { Document, isMap, isScalar, isSeq, parseDocument, YAMLMap, type Pair, type Scalar, type YAMLSeq } from 'yaml';

/** A change of a text: what stands from `start` to `end` gives way to `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same; the order of keys says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  if (!isFields(a) || !isFields(b)) return Object.is(a, b);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
}

/**
 * A YAML text that holds `value`, with no other line touched than those of what changed: comments, quotes, order and
 * folding of the rest stay as they were written. `order` says where a new field goes.
 */
export function editYaml(text: string, value: unknown, order: readonly string[] = []): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw document.errors[0]!;
  if (isSame(document.toJS(), value)) return text;
  const root = document.contents;
  const edits = isMap(root) && isFields(value) ? editMap(text, root, value, order) : (editNode(text, root, value) ?? undefined);
  const edited = edits && apply(text, edits);
  return edited !== undefined && holds(edited, value) ? edited : rewrite(document, value);
}

const holds = (text: string, value: unknown): boolean => {
  const document = parseDocument(text);
  return document.errors.length === 0 && isSame(document.toJS(), value);
};

/** The last resort, where single lines do not do: comments and order stay, folding and quotes may not. */
function rewrite(document: Document, value: unknown): string {
  document.contents = update(document, document.contents, value) as typeof document.contents;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

const apply = (text: string, edits: Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);

/** Edits of the fields at the top: each is changed in place where that can be, else written anew as a whole. */
function editMap(text: string, map: YAMLMap, value: Fields, order: readonly string[]): Edit[] {
  const pairs = map.items as Pair<Scalar<string>, never>[];
  const edits = pairs.flatMap((pair): Edit[] => {
    const key = pair.key.value;
    const [start, end] = rangeOf(text, pair);
    if (!(key in value)) return [{ start, end: Math.min(end + 1, text.length), text: '' }];
    return editNode(text, pair.value, value[key]) ?? [{ start, end, text: writePair(pair, value[key]) }];
  });
  const known = new Set(pairs.map(({ key }) => key.value));
  for (const key of Object.keys(value).filter((name) => !known.has(name))) {
    const before = order.slice(0, Math.max(order.indexOf(key), 0)).findLast((name) => known.has(name));
    const end = before
      ? rangeOf(
          text,
          pairs.find((pair) => pair.key.value === before)!,
        )[1]
      : text.trimEnd().length;
    edits.push({ start: end, end, text: `\n${write({ [key]: value[key] })}` });
  }
  return edits;
}

/** From the first letter of a field's name to the last of its value. */
function rangeOf(text: string, { key, value }: Pair<Scalar<string>, { range?: [number, number, number] }>): [number, number] {
  const end = Math.max(value?.range?.[1] ?? 0, key.range![1] + 1);
  return [key.range![0], text.slice(0, end).trimEnd().length];
}

/** Edits inside a value; undefined where it has to be written anew as a whole. */
function editNode(text: string, node: unknown, value: unknown, inBrackets = false): Edit[] | undefined {
  if (isScalar(node)) return isSame(node.value, value) ? [] : editScalar(node, value, inBrackets);
  if (isMap(node) && isFields(value)) {
    const pairs = node.items as Pair<Scalar<string>, never>[];
    if (!isSame(pairs.map(({ key }) => key.value).sort(), Object.keys(value).sort())) return undefined;
    return joined(pairs.map((pair) => editNode(text, pair.value, value[pair.key.value], inBrackets || Boolean(node.flow))));
  }
  if (isSeq(node) && Array.isArray(value) && value.length === node.items.length)
    return joined(node.items.map((item, i) => editNode(text, item, value[i], inBrackets || Boolean(node.flow))));
  return undefined;
}

const joined = (parts: (Edit[] | undefined)[]): Edit[] | undefined => (parts.includes(undefined) ? undefined : (parts as Edit[][]).flat());

function editScalar(node: Scalar, value: unknown, inBrackets: boolean): Edit[] | undefined {
  const [start, end] = node.range!;
  const isInline = node.type === 'PLAIN' || node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  if (!isInline || start === end || (typeof value === 'object' && value !== null)) return undefined;
  return [{ start, end, text: writeScalar(value, node.type, inBrackets) }];
}

/** A value on one line, with the quotes that were there; in brackets more has to be quoted. */
function writeScalar(value: unknown, type: Scalar['type'], inBrackets: boolean): string {
  const document = new Document([value]);
  const list = document.contents as unknown as YAMLSeq<Scalar>;
  const isOneLine = typeof value !== 'string' || !value.includes('\n');
  if (typeof value === 'string' && type !== 'PLAIN') list.items[0]!.type = type!;
  list.flow = inBrackets || !isOneLine;
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
  return list.flow ? written.slice(1, -1) : written.slice(2);
}

const write = (value: unknown): string => new Document(value).toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();

/** A field with a new value, with the comments inside it; the one above it stands outside of what is replaced. */
function writePair(pair: Pair<Scalar<string>, never>, value: unknown): string {
  const document = new Document();
  const map = new YAMLMap();
  map.items.push(pair);
  pair.value = update(document, pair.value, value) as never;
  delete pair.key.commentBefore;
  pair.key.spaceBefore = false;
  document.contents = map;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

/** A node that holds `value`, made of the node that was there as far as it goes. */
function update(document: Document, node: unknown, value: unknown): unknown {
  if (isMap(node) && isFields(value)) {
    for (const { key } of [...node.items] as Pair<Scalar<string>>[]) if (!(key.value in value)) node.delete(key.value);
    for (const [key, item] of Object.entries(value)) node.set(key, update(document, node.get(key, true), item));
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const old = node.items.map((item) => (item as { toJS: (document: Document) => unknown }).toJS(document));
    const free = new Set(old.keys());
    const take = (i: number): unknown => (free.delete(i) ? node.items[i] : undefined);
    if (node.items.length === 0) node.flow = false;
    const kept = value.map((item) => take(old.findIndex((other, i) => free.has(i) && isSame(other, item))));
    node.items = value.map((item, i) => kept[i] ?? update(document, value.length === old.length ? take(i) : undefined, item));
    return node;
  }
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    if (!isSame(node.value, value)) node.value = value;
    return node;
  }
  return document.createNode(value);
}

import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
import { findYamlLookAlikes } from './look-alikes.ts';
import { toProblem, type Details, type Place, type Problem, type Rule } from './problem.ts';
import { placeAt } from './text/place.ts';
import { findYamlViolations, type YamlViolation } from './yaml-policy.ts';

/** A parsed file: its data, and where each field stands. */
export interface Parsed {
  file: string;
  data: unknown;
  /** Where a value stands; the nearest field above it where there is none. */
  locate(path: readonly PropertyKey[]): Place;
  /** Where the name of a field stands. */
  locateKey(path: readonly PropertyKey[]): Place;
  /** A value without quotes as it was typed, such as `+33144964000`, which YAML reads as a number; undefined for others. */
  typed(path: readonly PropertyKey[]): string | undefined;
  /** Numbers and switches that are written otherwise than their value: `010`, `1e3`, `0x1F`, `2.0`, `True`. */
  oddlyTyped: readonly { path: PropertyKey[]; typed: string; value: number | boolean }[];
}

/** No line within begins like a fence: the build would end the front matter there, and read the rest as text. */
const FRONT_MATTER = /^---[ \t]*\r?\n((?:(?!---|\+\+\+).*\r?\n)*?)---[ \t]*(?:\r?\n|$)/;

/** Splits an MDX file into its front matter and its body; `hasMatter` is false where the file does not begin with one. */
export function splitMdx(text: string): { matter: string; body: string; bodyLine: number; hasMatter: boolean } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { matter: '', body: text, bodyLine: 1, hasMatter: false };
  return {
    matter: match[1]!.replace(/\r?\n$/, ''),
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
    hasMatter: true,
  };
}

/**
 * Reads YAML; what cannot be read becomes problems, and so does what is read otherwise than it is written, or not at
 * all. `offset` is the number of lines before the first.
 */
export function parseYaml(file: string, text: string, offset: number, problems: Problem[]): Parsed | undefined {
  const told = findDeceptions(text);
  for (const { offset: at, rule, details } of told) problems.push(toProblem(file, placeAt(text, at, offset), '', rule, details));
  return told.length > 0 ? undefined : parseDocumentOf(file, text, offset, problems);
}

/** What is not as it seems, the first of each line: signs that only look like those of YAML, then marks that stand for something else. */
function findDeceptions(text: string): YamlViolation[] {
  const lineOf = (at: number): number => placeAt(text, at).line!;
  const alike = findYamlLookAlikes(text).map(({ index, details }): YamlViolation => ({ offset: index, rule: 'look-alike', details }));
  const found = alike.length > 0 ? alike : findYamlViolations(text);
  return [...Map.groupBy(found, ({ offset }) => lineOf(offset)).values()].map(([first]) => ({
    ...first!,
    details: { found: text.split('\n')[lineOf(first!.offset) - 1]!.trim(), ...first!.details },
  }));
}

function parseDocumentOf(file: string, text: string, offset: number, problems: Problem[]): Parsed | undefined {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' });
  const placeOf = (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { line: line + offset, column: col };
  };
  const lineAt = (line: number | undefined): string => (text.split('\n')[(line ?? 1) - 1] ?? '').trim();
  const failures = [...document.errors, ...document.warnings];
  const mixed = failures.length > 0 ? findMixedQuotes(text) : undefined;
  if (mixed) return void problems.push(toProblem(file, placeAt(text, mixed.index, offset), '', 'curly-quotes', mixed.details));
  const firsts = [...Map.groupBy(failures, (error) => error.linePos?.[0].line).values()].map(([first]) => first!);
  for (const error of firsts.slice(0, document.errors.some(({ code }) => code === 'DUPLICATE_KEY') ? undefined : 1)) {
    const [rule, details] = explain(error, lineAt(error.linePos?.[0].line));
    const place = placeOf(error.code === 'MISSING_CHAR' ? findOpening(text, error.pos[0]) : error.pos[0]);
    problems.push(toProblem(file, place, '', rule, { found: lineAt(place.line! - offset), ...details }));
  }
  return failures.length > 0
    ? undefined
    : { file, data: document.toJS() as unknown, ...toLocators(document, placeOf), oddlyTyped: findOddlyTyped(document.contents, []) };
}

function findOddlyTyped(node: unknown, path: PropertyKey[]): { path: PropertyKey[]; typed: string; value: number | boolean }[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => findOddlyTyped(value, [...path, keyOf(key)]));
  if (isSeq(node)) return node.items.flatMap((item, i) => findOddlyTyped(item, [...path, i]));
  const { value, source } = isScalar(node) ? node : {};
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return isPlain && source !== undefined && String(value) !== source ? [{ path, typed: source, value }] : [];
}

/** The name of a field as a property of data. */
const keyOf = (key: unknown): string => String((key as { value?: unknown } | null)?.value ?? key);

/** A value that begins with a straight quotation mark and ends with one of texts, so that nothing closes it on its line. */
function findMixedQuotes(text: string): { index: number; details: Details } | undefined {
  const match = /^( *(?:- )?(?:[\w-]+: +)?)(["'])([^"'“”«»\n]*)[”“»«’‘] *\r?$/m.exec(text);
  if (!match) return undefined;
  const [whole, before, , words] = match;
  const details: Details = { found: whole.trim(), allowed: { phrase: 'straightQuotes' }, nearest: [`${before}"${words}"`.trim()] };
  return { index: match.index + before!.length, details };
}

/** Where the quote or bracket stands that is not closed before an offset. */
function findOpening(text: string, end: number): number {
  const openings = [...text.slice(0, end).matchAll(/(?<=(?:^|[:[{,]|-)\s*)["'[{]/gm)];
  return openings.at(-1)?.index ?? end;
}

/** Words after a value that its quotes have closed: all of it was meant, so other quotes are round the whole. */
function explainRest(line: string): Details {
  const [, name, quote, rest = ''] = /^((?:- )?(?:[\w-]+: )?)(["'])(.*)$/.exec(line) ?? [];
  if (!quote || !rest.includes(quote)) return {};
  const inner = rest.endsWith(quote) ? rest.slice(0, -1) : quote + rest;
  const other = quote === '"' ? "'" : '"';
  return { allowed: { phrase: 'endOfValue' }, nearest: inner.includes(other) ? [] : [`${name}${other}${inner}${other}`] };
}

/** The rule behind an error of the YAML reader, and what it expects. */
function explain({ code, message }: YAMLError, line: string): [Rule, Details] {
  if (code === 'TAB_AS_INDENT') return ['yaml-tab', { allowed: { phrase: 'noTab' } }];
  if (code === 'DUPLICATE_KEY') return ['duplicate-key', {}];
  const [, name, value] = /^(?:- )?([A-Za-z]+)(?::(?=\S)| +)(\S.*)$/.exec(line) ?? [];
  if (name && !/: /.test(line) && /IMPLICIT_KEY|MISSING_CHAR|BAD_INDENT|UNEXPECTED_TOKEN/.test(code))
    return ['yaml-no-colon', { nearest: [`${name}: ${value}`] }];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return ['yaml-colon', {}];
  if (code === 'UNEXPECTED_TOKEN') return ['syntax', explainRest(line)];
  if (code === 'BAD_SCALAR_START')
    return ['syntax', { allowed: { phrase: 'quotedStart', values: [/character (\S)/.exec(message)?.[1] ?? ''] } }];
  const open = /Missing closing (\S)quote|end with a (\S)/.exec(message);
  if (open) return ['syntax', { allowed: { phrase: 'closed', values: [open[1] ?? open[2]!] } }];
  return ['syntax', {}];
}

function toLocators(document: Document, placeOf: (position: number) => Place): Pick<Parsed, 'locate' | 'locateKey' | 'typed'> {
  const start = (node: unknown): Place | undefined => (isNode(node) && node.range ? placeOf(node.range[0]) : undefined);
  const descend = (path: readonly PropertyKey[]): { node?: unknown; value: Place | undefined; key: Place | undefined } => {
    let node: Node | null | undefined = document.contents;
    let value = start(node) ?? placeOf(0);
    let key: Place | undefined = value;
    for (const step of path) {
      const item = isMap(node)
        ? node.items.find((pair) => keyOf(pair.key) === String(step))
        : isSeq(node)
          ? node.items[Number(step)]
          : undefined;
      if (item === undefined) return { value, key };
      key = start(isPair(item) ? item.key : item) ?? value;
      node = (isPair(item) ? item.value : item) as Node | null;
      value = start(node) ?? key;
    }
    return { node, value, key };
  };
  const typed = (path: readonly PropertyKey[]): string | undefined => {
    const { node } = descend(path);
    return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
  };
  return { locate: (path) => descend(path).value ?? {}, locateKey: (path) => descend(path).key ?? {}, typed };
}

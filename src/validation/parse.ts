import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { toProblem, type Details, type Place, type Problem, type Rule } from './problem.ts';

/** A parsed file: its data, and where each field stands. */
export interface Parsed {
  file: string;
  data: unknown;
  /** Where a value stands; the nearest field above it where there is none. */
  locate(path: readonly PropertyKey[]): Place;
  /** Where the name of a field stands. */
  locateKey(path: readonly PropertyKey[]): Place;
}

const FRONT_MATTER = /^---[ \t]*\r?\n((?:[\s\S]*?\r?\n)?)---[ \t]*(?:\r?\n|$)/;

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

/** Reads YAML; what cannot be read becomes problems. `offset` is the number of lines before the first. */
export function parseYaml(file: string, text: string, offset: number, problems: Problem[]): Parsed | undefined {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' });
  const placeOf = (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { line: line + offset, column: col };
  };
  const lineAt = (line: number | undefined): string => (text.split('\n')[(line ?? 1) - 1] ?? '').trim();
  const failures = [...document.errors, ...document.warnings];
  const firsts = [...Map.groupBy(failures, (error) => error.linePos?.[0].line).values()].map(([first]) => first!);
  for (const error of firsts.slice(0, document.errors.some(({ code }) => code === 'DUPLICATE_KEY') ? undefined : 1)) {
    const [rule, details] = explain(error, lineAt(error.linePos?.[0].line));
    const place = placeOf(error.code === 'MISSING_CHAR' ? findOpening(text, error.pos[0]) : error.pos[0]);
    problems.push(toProblem(file, place, '', rule, { found: lineAt(place.line! - offset), ...details }));
  }
  if (failures.length > 0) return undefined;
  const before = problems.length;
  try {
    checkMarks(file, document, placeOf, lineAt, offset, problems);
    const data: unknown = document.toJS();
    JSON.stringify(data); // Throws where an alias leads back to what holds it: no walk through such data would end.
    return { file, data, ...toLocators(document, placeOf) };
  } catch (error) {
    if (problems.length === before)
      problems.push(
        toProblem(file, undefined, '', 'syntax', { found: error instanceof Error ? error.message.split('\n')[0] : String(error) }),
      );
    return undefined;
  }
}

/** Where the quote or bracket stands that is not closed before an offset. */
function findOpening(text: string, end: number): number {
  const openings = [...text.slice(0, end).matchAll(/(?<=(?:^|[:[{,]|-)\s*)["'[{]/gm)];
  return openings.at(-1)?.index ?? end;
}

/** Stars and ampersands at the beginning of a text are marks of YAML: what follows is lost, or stands for something else. */
function checkMarks(
  file: string,
  document: Document,
  placeOf: (position: number) => Place,
  lineAt: (line: number) => string,
  offset: number,
  problems: Problem[],
): void {
  const aliased = new Set<string>();
  visit(document, { Alias: (_, { source }) => void aliased.add(source) });
  visit(document, {
    Node: (_, node) => {
      const isLost = isAlias(node) ? node.resolve(document) === undefined : node.anchor !== undefined && !aliased.has(node.anchor);
      if (!isLost) return undefined;
      const place = placeOf(node.range![0]);
      problems.push(
        toProblem(file, place, '', 'syntax', {
          found: lineAt(place.line! - offset),
          allowed: { phrase: 'quotedStart', values: [isAlias(node) ? '*' : '&'] },
        }),
      );
      return visit.BREAK;
    },
  });
}

/** The rule behind an error of the YAML reader, and what it expects. */
function explain({ code, message }: YAMLError, line: string): [Rule, Details] {
  if (code === 'TAB_AS_INDENT') return ['yaml-tab', { allowed: { phrase: 'noTab' } }];
  if (code === 'DUPLICATE_KEY') return ['duplicate-key', {}];
  const [, name, value] = /^(?:- )?([A-Za-z]+)(?::(?=\S)| +)(\S.*)$/.exec(line) ?? [];
  if (name && !/: /.test(line) && /IMPLICIT_KEY|MISSING_CHAR|BAD_INDENT|UNEXPECTED_TOKEN/.test(code))
    return ['yaml-no-colon', { nearest: [`${name}: ${value}`] }];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return ['yaml-colon', {}];
  if (code === 'MULTIPLE_DOCS') return ['syntax', { allowed: { phrase: 'oneDocument' } }];
  if (code === 'BAD_SCALAR_START')
    return ['syntax', { allowed: { phrase: 'quotedStart', values: [/character (\S)/.exec(message)?.[1] ?? ''] } }];
  const open = /Missing closing (\S)quote|end with a (\S)/.exec(message);
  if (open) return ['syntax', { allowed: { phrase: 'closed', values: [open[1] ?? open[2]!] } }];
  return ['syntax', {}];
}

function toLocators(document: Document, placeOf: (position: number) => Place): Pick<Parsed, 'locate' | 'locateKey'> {
  const start = (node: unknown): Place | undefined => (isNode(node) && node.range ? placeOf(node.range[0]) : undefined);
  const descend = (path: readonly PropertyKey[]): { value: Place | undefined; key: Place | undefined } => {
    let node: Node | null | undefined = document.contents;
    let value = start(node) ?? placeOf(0);
    let key: Place | undefined = value;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      if (!isCollection(node)) break;
      const item = isMap(node)
        ? node.items.find((pair) => String((pair.key as { value?: unknown } | null)?.value ?? pair.key) === String(step))
        : node.items[Number(step)];
      if (item === undefined) break;
      key = start(isPair(item) ? item.key : item) ?? value;
      node = (isPair(item) ? item.value : item) as Node | null;
      value = start(node) ?? key;
    }
    return { value, key };
  };
  return { locate: (path) => descend(path).value ?? {}, locateKey: (path) => descend(path).key ?? {} };
}

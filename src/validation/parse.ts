import { isAlias, isCollection, isMap, isNode, isPair, LineCounter, parseDocument, type Document, type Node, type YAMLError } from 'yaml';
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

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Splits an MDX file into its front matter and its body; `hasMatter` is false where the file does not begin with one. */
export function splitMdx(text: string): { matter: string; body: string; bodyLine: number; hasMatter: boolean } {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { matter: '', body: text, bodyLine: 1, hasMatter: false };
  return { matter: match[1]!, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length, hasMatter: true };
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
    const [rule, details] = explain(error);
    problems.push(toProblem(file, placeOf(error.pos[0]), '', rule, { found: lineAt(error.linePos?.[0].line), ...details }));
  }
  if (failures.length > 0) return undefined;
  try {
    const data: unknown = document.toJS();
    JSON.stringify(data); // Throws where an alias leads back to what holds it: no walk through such data would end.
    return { file, data, ...toLocators(document, placeOf) };
  } catch (error) {
    problems.push(toProblem(file, undefined, '', 'syntax', { found: error instanceof Error ? error.message.split('\n')[0] : String(error) }));
    return undefined;
  }
}

/** The rule behind an error of the YAML reader, and what it expects. */
function explain({ code, message }: YAMLError): [Rule, Details] {
  if (code === 'TAB_AS_INDENT') return ['yaml-tab', { allowed: { phrase: 'noTab' } }];
  if (code === 'DUPLICATE_KEY') return ['duplicate-key', {}];
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') return ['yaml-colon', {}];
  if (code === 'MULTIPLE_DOCS') return ['syntax', { allowed: { phrase: 'oneDocument' } }];
  if (code === 'BAD_SCALAR_START') return ['syntax', { allowed: { phrase: 'quotedStart', values: [/character (\S)/.exec(message)?.[1] ?? ''] } }];
  const open = /Missing closing (\S)quote|end with a (\S)/.exec(message);
  if (open) return ['syntax', { allowed: { phrase: 'closed', values: [open[1] ?? open[2]!] } }];
  return ['syntax', {}];
}

function toLocators(document: Document, placeOf: (position: number) => Place): Pick<Parsed, 'locate' | 'locateKey'> {
  const start = (node: unknown): Place | undefined => (isNode(node) && node.range ? placeOf(node.range[0]) : undefined);
  const descend = (path: readonly PropertyKey[]): { value: Place | undefined; key: Place | undefined } => {
    let node: Node | null | undefined = document.contents as Node | null;
    let value = start(node) ?? placeOf(0);
    let key: Place | undefined = value;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(document);
      if (!isCollection(node)) break;
      const item = isMap(node) ? node.items.find((pair) => String((pair.key as { value?: unknown } | null)?.value ?? pair.key) === String(step)) : node.items[Number(step)];
      if (item === undefined) break;
      key = start(isPair(item) ? item.key : item) ?? value;
      node = (isPair(item) ? item.value : item) as Node | null;
      value = start(node) ?? key;
    }
    return { value, key };
  };
  return { locate: (path) => descend(path).value ?? {}, locateKey: (path) => descend(path).key ?? {} };
}

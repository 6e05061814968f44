import { toCodePoints } from '../schemas/characters.ts';
import type { Details, Phrase } from './problem.ts';
import { toPieces } from './yaml-policy.ts';

/** A character that looks like one which parts a line, and where it stands; `mended` is its line with the ones that are meant. */
export interface LookAlike {
  index: number;
  details: Details;
}

const SPACES = '\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000';
const COLONS = '：﹕︓꞉∶ː';
const HYPHENS = '–—−‐‑‒―•·●▪◦‣';
const COMMAS = '，、﹐';
const BRACKETS: Record<string, string> = { '［': '[', '］': ']', '｛': '{', '｝': '}', '【': '[', '】': ']' };

const ORDINARY: [RegExp, string, Phrase['phrase']][] = [
  [new RegExp(`[${SPACES}]`, 'gu'), ' ', 'space'],
  [new RegExp(`[${COLONS}]`, 'gu'), ':', 'colonMark'],
  [new RegExp(`[${COMMAS}]`, 'gu'), ',', 'commaMark'],
  [/[［］｛｝【】]/gu, '', 'bracket'],
  [new RegExp(`[${HYPHENS}]`, 'gu'), '-', 'hyphen'],
];

/** Places of a line of YAML where only ordinary characters part it: the margin, a hyphen, the name of a field, a colon. */
const MARGIN = new RegExp(`^ *[${SPACES}]+[ ${SPACES}]*(?:- *)?|^ *-[${SPACES}]+`, 'u');
/** An item of a list: below a field without a value, or below another item. */
const ITEM = new RegExp(`^ *[${HYPHENS}][ ${SPACES}]+(?=\\S)`, 'u');
const BEFORE_ITEM = new RegExp(`:[ ${SPACES}]*\\r?$|^ *[-${HYPHENS}][ ${SPACES}]`, 'u');
const FIELD = new RegExp(
  `^ *(?:- *)?["']?[A-Za-z][\\w-]*["']?(?:[ ${SPACES}]*[${COLONS}][ ${SPACES}]*|[ ${SPACES}]*[${SPACES}] *:(?:[ ${SPACES}]+|$)|:[ ${SPACES}]*[${SPACES}]+)`,
  'u',
);
/** A list or group on one line. */
const FLOW = /^( *(?:- *)?(?:[A-Za-z][\w-]*: *)?)[[{［｛【].*$/u;
const NAME_IN_FLOW = '(?<=[{,] *[A-Za-z][\\w-]* *';
const FLOW_MARK = new RegExp(
  `[${COMMAS}［］｛｝【】]|(?<=[[,{]) *[${SPACES}]|${NAME_IN_FLOW})[${COLONS}]|${NAME_IN_FLOW}:)[${SPACES}]`,
  'u',
);

/** A value that goes on in lines further in, whatever stands there. */
const BLOCK = /(?:^|[:-] )[ ]*[|>][+-]?\d?[+-]?[ ]*(?:#.*)?$/;
const marginOf = (line: string): number => /^ */.exec(line)![0].length;

const mend = (text: string): string =>
  ORDINARY.reduce((mended, [pattern, ordinary]) => mended.replace(pattern, (sign) => BRACKETS[sign] ?? ordinary), text);

function toDetails(sign: string, mended: string): Details {
  const phrase = ORDINARY.find(([pattern]) => new RegExp(pattern.source, 'u').test(sign))![2];
  return { found: toCodePoints(sign), allowed: { phrase }, nearest: [mended.trim()] };
}

/** The first sign within a part of a line that only looks like an ordinary one. */
function findSign(part: string): { at: number; sign: string } | undefined {
  const hits = ORDINARY.flatMap(([pattern]) => {
    const match = new RegExp(pattern.source, 'u').exec(part);
    return match ? [{ at: match.index, sign: match[0] }] : [];
  });
  return hits.sort((a, b) => a.at - b.at)[0];
}

function judgeLine(line: string, before: string): { at: number; details: Details } | undefined {
  const part = (MARGIN.exec(line) ?? FIELD.exec(line) ?? (BEFORE_ITEM.test(before) ? ITEM.exec(line) : null))?.[0];
  const hit = part === undefined ? undefined : findSign(part);
  if (hit) return { at: hit.at, details: toDetails(hit.sign, spaceColon(mend(part!)) + line.slice(part!.length)) };
  const [whole, name] = FLOW.exec(line) ?? [];
  const bare = whole?.replace(/"[^"]*"|'[^']*'/g, (quoted) => '_'.repeat(quoted.length));
  const mark = bare && FLOW_MARK.exec(bare);
  if (!mark) return undefined;
  const sign = mark[0].trimStart() || mark[0];
  return { at: mark.index + mark[0].length - sign.length, details: toDetails(sign, name! + spaceMarks(mend(line.slice(name!.length)))) };
}

/** A colon before a value has a space after it, and none before. */
const spaceColon = (part: string): string => part.replace(/\s*:\s*$/, ': ');
const spaceMarks = (part: string): string => part.replace(/,(?=\S)|(?<=[{,] *[A-Za-z][\w-]*):(?=\S)/g, (mark) => `${mark} `);

/** Where values in quotes stand, which may hold any sign and go on over several lines. */
const toQuoted = (text: string): [start: number, end: number][] =>
  toPieces(text)
    .filter(({ type, source }) => /quoted/.test(type) && source.length > 1 && source.at(-1) === source[0])
    .map(({ offset, source }) => [offset, offset + source.length]);

/** Signs in YAML that look like those which part it and are none: one in each line at most. Texts in quotes and blocks are left out. */
export function findYamlLookAlikes(text: string): LookAlike[] {
  const found: LookAlike[] = [];
  let start = 0;
  let block: number | undefined;
  let before = '';
  for (const line of text.split('\n')) {
    if (block !== undefined && line.trim() !== '' && marginOf(line) <= block) block = undefined;
    if (block === undefined && !/^ *#/.test(line)) {
      const hit = judgeLine(line.replace(/\r$/, ''), before);
      if (hit) found.push({ index: start + hit.at, details: hit.details });
      if (BLOCK.test(line)) block = marginOf(line);
    }
    start += line.length + 1;
    if (line.trim() !== '') before = line;
  }
  const quoted = found.length > 0 ? toQuoted(text) : [];
  return found.filter(({ index }) => !quoted.some(([from, to]) => index > from && index < to));
}

/** Signs at the beginning of a line of Markdown after which only an ordinary space makes a heading or an item. */
const MARKDOWN = new RegExp(`^([ ${SPACES}]*(?:#{1,6}|[-*+>]|\\d{1,2}[.)]))[${SPACES}]`, 'gmu');

/** Headings and items of lists that are none, since another space than the ordinary one follows their sign. */
export const findMarkdownLookAlikes = (text: string): LookAlike[] =>
  [...text.matchAll(MARKDOWN)].map(({ 0: part, 1: before, index }) => {
    const line = /^.*/.exec(text.slice(index))![0];
    return { index: index + before!.length, details: toDetails(part.slice(before!.length), mend(part) + line.slice(part.length)) };
  });

/** A value without spaces that look like ordinary ones: inner ones made ordinary, outer ones taken off. */
export const withOrdinarySpaces = (value: string): string => value.replace(ORDINARY[0]![0], ' ').replace(/ {2,}/g, ' ').trim();

/** Quotation marks of texts, and signs that look like quotation marks, round a whole value. */
const QUOTED = /^\s*[“”„‟«»‹›‘’‚‛「」『』＂″`´]\s*([^“”„‟«»‹›「」『』＂″]+?)\s*[“”„‟«»‹›‘’‚‛「」『』＂″`´"']\s*$/u;

/** What stands between the quotation marks of a text that are round a whole value; undefined where none are. */
export const withoutTextQuotes = (value: string): string | undefined => QUOTED.exec(value)?.[1];

/** A tag as people write it, with whatever is round its attributes. */
const WRITTEN_TAG = /<[A-Z][A-Za-z]*\s[^<>\n]*>/gu;
/** An attribute as it should be; in quotation marks of texts, or in a straight one and one of texts; in none. */
const ATTRIBUTE =
  /(\s[A-Za-z][\w:-]*)\s*=\s*(?:("[^"]*"|'[^']*'|\{[^}]*\})(?=[\s/>])|["“”„‟«»＂″]\s*([^“”„‟«»＂″"<>]*?)\s*[“”„‟«»＂″"]|['‘’‚‛`´]\s*([^‘’‚‛`´'<>]*?)\s*['‘’‚‛`´]|([^\s"'{<>=/]+))/gu;

/** A tag whose attributes are not in straight quotes, with the one that is meant; undefined where there is none. */
export function findMisquotedTag(text: string): { index: number; hasTextQuotes: boolean; details: Details } | undefined {
  for (const { 0: tag, index } of text.matchAll(WRITTEN_TAG)) {
    let hasTextQuotes = false;
    const mended = tag.replace(ATTRIBUTE, (whole, name: string, right?: string, double?: string, single?: string, bare?: string) => {
      if (right !== undefined) return whole;
      hasTextQuotes ||= bare === undefined;
      return `${name}="${double ?? single ?? bare ?? ''}"`;
    });
    if (mended !== tag) return { index, hasTextQuotes, details: { found: tag, allowed: { phrase: 'plainAttribute' }, nearest: [mended] } };
  }
  return undefined;
}

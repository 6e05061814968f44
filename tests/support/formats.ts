/** Readers of the formats that this site writes, by other hands than those that wrote them. */
import { Parser } from 'htmlparser2';
import ICAL from 'ical.js';

/** Properties of a visiting card that consist of parts (RFC 6350, 3.4). */
const COMPOUND = new Set(['adr', 'n', 'org', 'gender', 'clientpidmap']);
/** Properties whose value is an address, in which nothing is escaped. */
const URIS = new Set(['url', 'tel', 'source', 'uid']);

const toText = (value: string): string => value.replace(/\\([\\,;nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** Properties of a visiting card by name in lower case, each as the list of its values; a value of parts is a list itself. */
export function parseVcard(text: string): Record<string, (string | string[])[]> {
  const card: Record<string, (string | string[])[]> = {};
  for (const line of text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)) {
    const [, head = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? [];
    const name = head.split(';')[0]!.toLowerCase();
    const parts = value.split(/(?<=(?<!\\)(?:\\\\)*);/).map(toText);
    (card[name] ??= []).push(URIS.has(name) ? value : COMPOUND.has(name) ? parts : toText(value));
  }
  return card;
}

/** What a calendar says of itself, and its events. */
export interface ParsedCalendar {
  /** Names under which applications show it: NAME (RFC 7986) and X-WR-CALNAME. */
  names: string[];
  events: {
    uid: string;
    /** An instant, or a day where no hour is told. */
    start: string;
    end: unknown;
    summary: string;
    description: string;
    url: string;
    changed: string;
    sequence: number;
    status: string | null;
  }[];
}

/** A calendar as an independent parser reads it; instants are ISO 8601 in UTC. */
export function parseCalendar(text: string): ParsedCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const instant = (event: ICAL.Component, name: string): string => {
    const time = event.getFirstPropertyValue(name) as ICAL.Time;
    return time.isDate ? time.toString() : time.toJSDate().toISOString();
  };
  const value = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name));
  return {
    // An older reader does not know NAME, and then gives its value as it is written.
    names: ['name', 'x-wr-calname'].map((name) => toText(String(calendar.getFirstPropertyValue(name)))),
    events: calendar.getAllSubcomponents('vevent').map((event) => ({
      uid: value(event, 'uid'),
      start: instant(event, 'dtstart'),
      end: event.getFirstPropertyValue('dtend'),
      summary: value(event, 'summary'),
      description: value(event, 'description'),
      url: value(event, 'url'),
      changed: instant(event, 'last-modified'),
      sequence: Number(event.getFirstPropertyValue('sequence')),
      status: event.getFirstPropertyValue('status') as string | null,
    })),
  };
}

/** Faults of the lines of a card or calendar: longer than 75 octets, or not ended by CRLF. */
export function findLineFaults(text: string): string[] {
  const lines = text.split('\r\n');
  const faults = lines.filter((line) => new TextEncoder().encode(line).length > 75 || /[\r\n]/.test(line));
  return lines.at(-1) === '' ? faults : [...faults, 'no CRLF at the end'];
}

/** Rows of values that a sign separates (RFC 4180, whose sign is the comma). */
export function parseCsv(text: string, separator: ',' | ';' = ','): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, 'g');
  for (const [, quoted, plain, end] of text.matchAll(cell)) {
    if (end === '' && quoted === undefined && plain === '' && rows.at(-1)!.length === 0) break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 0);
}

/** Rows of a table by the names of its columns. */
export function parseTable(text: string, separator: ',' | ';' = ','): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''), separator);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]!])));
}

/** An entry of an Atom feed. */
export interface FeedEntry {
  id: string;
  title: string;
  link: string;
  updated: string;
  summary: string;
}

/** The text that a piece of HTML shows. */
function fromHtml(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => void (text += part) });
  parser.end(html);
  return text;
}

/** An Atom feed (RFC 4287): what it says of itself, and its entries in their order. */
export function parseAtom(xml: string): { id: string; updated: string; self: string; entries: FeedEntry[] } {
  const blank = (): FeedEntry => ({ id: '', title: '', link: '', updated: '', summary: '' });
  const feed = { ...blank(), self: '' };
  const entries: FeedEntry[] = [];
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, { rel, href = '' }) {
        path.push(name);
        const into = entries.at(-1);
        if (name === 'entry') entries.push(blank());
        if (name === 'link' && rel === 'self') feed.self = href;
        if (name === 'link' && rel !== 'self' && into) into.link = href;
      },
      ontext(text) {
        const name = path.at(-1)!;
        const into = path.includes('entry') ? entries.at(-1)! : feed;
        const isOwn = path.at(-2) === 'entry' || path.at(-2) === 'feed';
        if (isOwn && (name === 'id' || name === 'title' || name === 'updated' || name === 'summary')) into[name] += text;
      },
      onclosetag: () => void path.pop(),
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const told = entries.map((entry) => ({ ...entry, title: fromHtml(entry.title), summary: fromHtml(entry.summary) }));
  return { id: feed.id, updated: feed.updated, self: feed.self, entries: told };
}

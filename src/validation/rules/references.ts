import { findZoneOf } from '../../domain/coverage.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import type { TermFacts } from '../../schemas/page.ts';
import type { ProgrammeFacts } from '../../schemas/programme.ts';
import type { ZoneFacts } from '../../schemas/zone.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';
import { isDraftEntry } from './publication.ts';

/** Ids that are too many to list are left to the nearest ones. */
const LISTED = 15;
/** The ids that may be written, as far as a message can hold them. */
export const toList = (known: readonly string[]): string | undefined => (known.length <= LISTED ? known.join(', ') : undefined);

const openOffices = ({ entries }: Content): string[] =>
  [...entries.offices!].filter(([, { data }]) => (data as OfficeFacts).status === 'open').map(([id]) => id);

/** Ids in the facts lead to entries, and an office stands in the zone of its country. */
export function checkReferences(content: Content, report: Report): void {
  const { ids, entries } = content;
  const expect = (parsed: Parsed, path: PropertyKey[], id: string, kind: string, own?: string): void => {
    const known = [...ids[kind]!].filter((other) => other !== own);
    if (!known.includes(id))
      report.field(parsed, path, 'unknown-reference', { found: id, allowed: toList(known), nearest: findNearest(id, known) });
    // Where an entry names another of its kind, either may be the one to change: that is told at its place.
    else if (isHidden(parsed, kind, id))
      report.field(parsed, path, 'unpublished-target', { found: id, target: own ? undefined : entries[kind]!.get(id)!.file });
  };
  const isHidden = (parsed: Parsed, kind: string, id: string): boolean =>
    isDraftEntry(content, kind, id) && (parsed.data as { draft?: boolean }).draft !== true;
  const zones = new Map([...entries.zones!].map(([id, { data }]) => [id, data as ZoneFacts]));
  for (const [id, parsed] of entries.offices!) {
    const office = parsed.data as OfficeFacts;
    expect(parsed, ['zone'], office.zone, 'zones');
    if (office.movedTo) expect(parsed, ['movedTo'], office.movedTo, 'offices', id);
    if (office.status === 'moved' && !office.movedTo)
      report.field(parsed, ['movedTo'], 'missing-field', { allowed: toList([...ids.offices!]) });
    if (office.movedTo && office.status !== 'moved')
      report.field(parsed, ['movedTo'], 'moved-not-moved', { found: `status: ${office.status}, movedTo: ${office.movedTo}` });
    const next = office.movedTo && (entries.offices!.get(office.movedTo)?.data as OfficeFacts | undefined);
    if (next && next.status !== 'open' && office.movedTo !== id)
      report.field(parsed, ['movedTo'], 'not-open', { found: `${office.movedTo} (${next.status})`, allowed: toList(openOffices(content)) });
    office.sharesWith?.forEach((other, i) => expect(parsed, ['sharesWith', i], other, 'offices', id));
    const zone = findZoneOf(office.country, zones);
    if (zone && zones.has(office.zone) && zone !== office.zone)
      report.field(parsed, ['zone'], 'zone-mismatch', { found: `${office.zone} (${office.country})`, allowed: zone });
  }
  for (const parsed of entries.programmes!.values())
    (parsed.data as ProgrammeFacts).offices.forEach((id, i) => expect(parsed, ['offices', i], id, 'offices'));
  for (const parsed of entries.glossary!.values()) {
    const { programme } = parsed.data as TermFacts;
    if (programme) expect(parsed, ['programme'], programme, 'programmes');
  }
}

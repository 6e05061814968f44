import { isCountryCode } from '../../domain/iso-3166.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { City } from '../../schemas/city.ts';
import type { Content, Report } from '../content.ts';
import { nearestCodes } from './countries.ts';

/** Files whose entries name the places that answer to a word. */
const FILES = ['cities.yaml', 'regions.yaml', 'demonyms.yaml', 'look-up-choices.yaml'] as const;

/** Places that answer in the look-up exist, each is offered once, and so do laboratories whose pages answer. */
export function checkLookUp({ singles, ids }: Content, report: Report): void {
  for (const file of FILES) {
    const parsed = singles.get(file);
    for (const [i, entry] of ((parsed?.data ?? []) as Pick<City, 'place' | 'places' | 'laboratory'>[]).entries()) {
      const named = [
        ...(entry.place ? [{ code: entry.place, path: [i, 'place'] }] : []),
        ...(entry.places ?? []).map((code, j) => ({ code, path: [i, 'places', j] })),
      ];
      for (const [j, { code, path }] of named.entries()) {
        if (!isCountryCode(code)) report.field(parsed!, path, 'unknown-country', { found: code, nearest: nearestCodes(code) });
        else if (named.findIndex((other) => other.code === code) < j) report.field(parsed!, path, 'repeated-value', { found: code });
      }
      if (entry.laboratory && !ids.laboratories!.has(entry.laboratory))
        report.field(parsed!, [i, 'laboratory'], 'unknown-reference', {
          found: entry.laboratory,
          nearest: findNearest(entry.laboratory, ids.laboratories!),
        });
    }
  }
}

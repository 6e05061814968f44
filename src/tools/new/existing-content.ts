import { parse } from 'yaml';
import { countries, type CountriesFacts } from '../../schemas/page.ts';
import { zoneFacts, type ZoneFacts } from '../../schemas/zone.ts';
import type { ContentFile } from '../../validation/read.ts';

/** What the content holds already, as far as a draft depends on it. */
export interface ExistingContent {
  zones: Map<string, ZoneFacts>;
  countries: CountriesFacts;
  /** Places in lists, letters and points that are taken; places by folder. */
  orders: Record<string, number[]>;
  letters: string[];
  places: string[];
}

interface Facts {
  order?: number;
  letter?: string;
  coordinates?: { lat: number; lon: number };
}

/** What the content holds already, as far as a draft depends on it. Files that cannot be read count for nothing. */
export function toExistingContent(files: readonly ContentFile[]): ExistingContent {
  const existing: ExistingContent = {
    zones: new Map(),
    countries: countries.parse(parse(textOf(files, 'content/countries.yaml'))),
    orders: {},
    letters: [],
    places: [],
  };
  for (const { path, text } of files.filter((file) => file.path.endsWith('.yaml'))) {
    const [, folder, id] = path.split('/') as [string, string, string];
    const facts = read(text);
    const zone = path.endsWith('/zone.yaml') ? zoneFacts.safeParse(facts).data : undefined;
    if (zone) existing.zones.set(id, zone);
    if (facts.order) (existing.orders[folder] ??= []).push(facts.order);
    if (facts.letter) existing.letters.push(facts.letter);
    if (facts.coordinates) existing.places.push(`${facts.coordinates.lat},${facts.coordinates.lon}`);
  }
  return existing;
}

const textOf = (files: readonly ContentFile[], path: string): string => files.find((file) => file.path === path)?.text ?? '';

function read(text: string): Facts {
  try {
    return (parse(text) ?? {}) as Facts;
  } catch {
    return {};
  }
}

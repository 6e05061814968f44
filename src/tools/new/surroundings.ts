import { parse } from 'yaml';
import { countries } from '../../schemas/page.ts';
import { zoneFacts } from '../../schemas/zone.ts';
import type { ContentFile } from '../../validation/read.ts';
import type { Surroundings } from './draft.ts';

interface Facts {
  order?: number;
  letter?: string;
  coordinates?: { lat: number; lon: number };
}

/** What the content holds already, as far as a draft depends on it. Files that cannot be read count for nothing. */
export function toSurroundings(files: readonly ContentFile[]): Surroundings {
  const around: Surroundings = {
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
    if (zone) around.zones.set(id, zone);
    if (facts.order) (around.orders[folder] ??= []).push(facts.order);
    if (facts.letter) around.letters.push(facts.letter);
    if (facts.coordinates) around.places.push(`${facts.coordinates.lat},${facts.coordinates.lon}`);
  }
  return around;
}

const textOf = (files: readonly ContentFile[], path: string): string => files.find((file) => file.path === path)?.text ?? '';

function read(text: string): Facts {
  try {
    return (parse(text) ?? {}) as Facts;
  } catch {
    return {};
  }
}

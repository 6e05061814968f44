import { toPublished } from '~/kinds/lookup.ts';
import { getZoneShape } from './atlas.ts';
import { namesOf, pagesOf } from './in-languages.ts';
import { getLaboratoryFacts } from './laboratories.ts';
import { getOfficeFacts, getOffices } from './offices.ts';
import { toProgrammeRecord } from './programme-record.ts';
import { getProgrammeFacts, getProgrammes } from './programmes.ts';
import { getZoneFacts, getZones } from './zones.ts';

/** Every office with its facts, as places. */
export async function toOfficePlaces(site: URL) {
  const names = await namesOf(getOffices, 'name');
  return [...(await getOfficeFacts())].map(([id, facts]) => {
    const { coordinates, covers, city, sources, ...properties } = toPublished('office', facts);
    return {
      id,
      lon: coordinates.lon,
      lat: coordinates.lat,
      properties: {
        id,
        name: names(id),
        city,
        precision: coordinates.precision,
        ...properties,
        covers,
        sources,
        page: pagesOf(`office:${id}`, site),
      },
    };
  });
}

/** Every laboratory, withheld ones included and marked by their status. */
export async function toLaboratoryPlaces(site: URL) {
  return [...(await getLaboratoryFacts())].map(([id, facts]) => {
    const { coordinates, ...properties } = toPublished('laboratory', facts);
    return {
      id,
      lon: coordinates.lon,
      lat: coordinates.lat,
      properties: {
        id,
        precision: coordinates.precision,
        ...properties,
        institutes: facts.institutesBasis === 'sourced' ? facts.institutes : [],
        page: facts.status === 'withheld' ? null : pagesOf(`laboratory:${id}`, site),
      },
    };
  });
}

/** Every programme with its facts and words. */
export async function toProgrammeRecords(site: URL) {
  const title = await namesOf(getProgrammes, 'title');
  const summary = await namesOf(getProgrammes, 'summary');
  const who = await namesOf(getProgrammes, 'who');
  const how = await namesOf(getProgrammes, 'how');
  return [...(await getProgrammeFacts())].map(([id, facts]) => ({
    id,
    title: title(id),
    summary: summary(id),
    who: who(id),
    how: how(id),
    ...toProgrammeRecord(facts),
    page: pagesOf(`programme:${id}`, site),
  }));
}

/** Every zone with its shape. */
export async function toZoneCollection(site: URL) {
  const titles = await namesOf(getZones, 'title');
  return {
    type: 'FeatureCollection' as const,
    features: [...(await getZoneFacts())].map(([id, facts]) => ({
      type: 'Feature' as const,
      id,
      geometry: getZoneShape(facts.countries),
      properties: { id, name: titles(id), ...toPublished('zone', facts), page: pagesOf(`zone:${id}`, site) },
    })),
  };
}

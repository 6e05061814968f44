import type { Localized } from '../schemas/common.ts';
import type { ProgrammeFacts } from '../schemas/programme.ts';
import type { PlaceSets } from './place-set.ts';

/** A programme with its sets of places written out as ISO codes, and with what a file need not say. */
export interface Programme extends Omit<ProgrammeFacts, 'countries' | 'within' | 'except' | 'runBy' | 'partners'> {
  owner: NonNullable<ProgrammeFacts['owner']>;
  runBy: readonly (string | Localized)[];
  partners: readonly string[];
  countries: 'any' | readonly string[];
  /** The set of place-sets.yaml that `countries` writes out. */
  placeSet: string | undefined;
  /** Countries that are left out of any. */
  except: readonly string[];
  /** The set of place-sets.yaml that `except` writes out. */
  exceptSet: string | undefined;
}

/** The codes of a set. @throws where there is no such set. */
function toCodes(id: string, sets: PlaceSets): readonly string[] {
  const codes = sets.get(id);
  if (!codes) throw new Error(`There is no set of places "${id}" in content/place-sets.yaml.`);
  return codes;
}

/** A programme from its facts. @throws where it names a set of places that does not exist. */
export function toProgramme({ within, except, ...facts }: ProgrammeFacts, sets: PlaceSets): Programme {
  return {
    ...facts,
    owner: facts.owner ?? 'cnrs',
    runBy: facts.runBy ?? [],
    partners: facts.partners ?? [],
    countries: within ? toCodes(within, sets) : facts.countries,
    placeSet: within,
    except: except ? toCodes(except, sets) : [],
    exceptSet: except,
  };
}

/** Status order of the catalogue: running schemes first, ended ones last. */
const STATUS_ORDER = { current: 0, unconfirmed: 1, ended: 2 } as const;

/** Whether a scheme is open to a country (ISO code). Countries without cooperation get none. */
export function isOpenTo(
  { countries, except, status }: Pick<Programme, 'countries' | 'except' | 'status'>,
  country: string,
  suspended: readonly string[],
): boolean {
  if (status === 'ended' || suspended.includes(country) || except.includes(country)) return false;
  return countries === 'any' || countries.includes(country);
}

/** Whether a scheme names a country, rather than being open to all. */
export const isFor = ({ countries }: Pick<Programme, 'countries'>, country: string): boolean =>
  countries !== 'any' && countries.includes(country);

/** Sorts schemes by status, then by the order that editors gave. */
export const byStatusAndOrder = (a: Pick<Programme, 'status' | 'order'>, b: Pick<Programme, 'status' | 'order'>): number =>
  STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || a.order - b.order;

/** How somebody who works outside France takes part. */
export type WayIn =
  'apply' | 'host-applies' | 'both-apply' | 'partner-applies' | 'cnrs-applies' | 'institution' | 'consortium' | 'invited' | 'closed';

const WAY_OF_FILER = {
  person: 'apply',
  'host-institution': 'host-applies',
  'both-teams': 'both-apply',
  'partner-team': 'partner-applies',
  institution: 'institution',
  consortium: 'consortium',
  'cnrs-team': 'cnrs-applies',
  'cnrs-institute': 'invited',
} as const satisfies Record<NonNullable<ProgrammeFacts['filedBy']>[number], WayIn>;

/** The way in from abroad, which follows from who sends the application in; undefined where no source tells. */
export function toWayIn({ openFromAbroad, filedBy }: Pick<ProgrammeFacts, 'openFromAbroad' | 'filedBy'>): WayIn | undefined {
  if (openFromAbroad === 'no') return 'closed';
  if (openFromAbroad === 'by-invitation') return 'invited';
  if (openFromAbroad === 'unknown') return undefined;
  const filer = filedBy?.[0];
  return filer ? WAY_OF_FILER[filer] : openFromAbroad === 'yes' ? 'apply' : 'cnrs-applies';
}

import type { ProgrammeFacts } from '../schemas/programme.ts';

/** Status order of the catalogue: running schemes first, ended ones last. */
const STATUS_ORDER = { current: 0, unconfirmed: 1, ended: 2 } as const;

/** Whether a scheme is open to a country (ISO code). Countries without cooperation get none. */
export function isOpenTo(programme: Pick<ProgrammeFacts, 'countries' | 'status'>, country: string, suspended: readonly string[]): boolean {
  if (programme.status === 'ended' || suspended.includes(country)) return false;
  return programme.countries === 'any' || programme.countries.includes(country);
}

/** Whether a scheme names a country, rather than being open to all. */
export const isFor = (programme: Pick<ProgrammeFacts, 'countries'>, country: string): boolean =>
  programme.countries !== 'any' && programme.countries.includes(country);

/** Sorts schemes by status, then by the order that editors gave. */
export const byStatusAndOrder = (a: Pick<ProgrammeFacts, 'status' | 'order'>, b: Pick<ProgrammeFacts, 'status' | 'order'>): number =>
  STATUS_ORDER[a.status] - STATUS_ORDER[b.status] || a.order - b.order;

import { findZoneOf } from '~/domain/coverage.ts';
import { toClosing, type Call } from '~/domain/call.ts';
import { memoize } from '~/domain/memoize.ts';
import { getWorld } from './countries.ts';
import { getProgrammes, type ProgrammeSummary } from './programmes.ts';
import type { Lang } from '~/schemas/common.ts';
import { FAMILIES, type Family } from '~/schemas/programme.ts';

/** A dated call with the programme that makes it. */
export interface DatedCall {
  programme: ProgrammeSummary;
  call: Call;
}

/** Every dated call, the first to close first; the past ones are kept, as calendars keep them. */
export const getCalls = memoize(async (lang: Lang): Promise<readonly DatedCall[]> => {
  const all = (await getProgrammes(lang)).flatMap((programme) => programme.facts.calls.map((call) => ({ programme, call })));
  return all.sort((a, b) => toClosing(a.call) - toClosing(b.call));
});

/** The dated calls that somebody in a zone may answer: those of its countries, and those that name none. */
export const getZoneCalls = memoize(async (zone: string, lang: Lang): Promise<readonly DatedCall[]> => {
  const { zones } = await getWorld();
  const concerns = ({ countries }: ProgrammeSummary['facts']): boolean =>
    countries === 'any' || countries.some((code) => findZoneOf(code, zones) === zone);
  return (await getCalls(lang)).filter(({ programme }) => concerns(programme.facts));
});

const getCallsByProgramme = memoize(async (lang: Lang) => Map.groupBy(await getCalls(lang), ({ programme }) => programme.id));

/** The dated calls of one programme. */
export const getProgrammeCalls = async (id: string, lang: Lang): Promise<readonly DatedCall[]> =>
  (await getCallsByProgramme(lang)).get(id) ?? [];

/** The dated calls of a type of programme. */
export const getFamilyCalls = async (family: Family, lang: Lang): Promise<DatedCall[]> =>
  (await getCalls(lang)).filter(({ programme }) => programme.facts.family === family);

/** The types of programmes that have a dated call, in their order. */
export async function getFamiliesWithCalls(): Promise<Family[]> {
  const calls = await getCalls('en');
  return FAMILIES.filter((family) => calls.some(({ programme }) => programme.facts.family === family));
}

import type { HorizonPlace, Standing } from '../schemas/horizon-europe.ts';

/** Whether an institution may host grants of the ERC and fellowships of MSCA; `if-signed`: if the agreement applies when the grant is signed. */
export type HostAnswer = 'yes' | 'no' | 'if-signed';
/** How an institution takes part in a collaborative project. */
export type PartnerAnswer = 'funded' | 'pillar2' | 'own-cost' | 'no-automatic-funding' | 'not-eligible';

/** What Horizon Europe means for somebody in a place, and for an institution there: two answers, never one. */
export interface EuropeanMoney {
  standing: Standing;
  since: number | undefined;
  /** The State of which the place is a part, or to which it is linked. */
  of: string | undefined;
  /** Grants in France of the ERC and European fellowships of MSCA are open to any nationality; Global ones are not. */
  you: { ercAndEuropean: true; global: HostAnswer };
  institution: { host: HostAnswer; partner: PartnerAnswer; isRestricted: boolean };
}

const HOST: Record<Standing, HostAnswer> = {
  eu: 'yes',
  'eu-part': 'yes',
  oct: 'yes',
  associated: 'yes',
  'associated-pillar2': 'no',
  transitional: 'if-signed',
  funded: 'no',
  'self-funded': 'no',
  excluded: 'no',
};

const PARTNER: Record<Standing, PartnerAnswer> = {
  eu: 'funded',
  'eu-part': 'funded',
  oct: 'funded',
  associated: 'funded',
  'associated-pillar2': 'pillar2',
  transitional: 'funded',
  funded: 'funded',
  'self-funded': 'own-cost',
  excluded: 'not-eligible',
};

/**
 * What a place's standing in Horizon Europe means; undefined where no statement is made. Whoever may host may also hold
 * a Global fellowship of MSCA: both are for Member States and countries associated to the whole programme.
 * Source: list of participating countries and general annexes of the work programme 2026–2027, European Commission.
 */
export function toEuropeanMoney({ standing, since, of, says }: HorizonPlace): EuropeanMoney | undefined {
  if (says === 'no-table' || says === 'nothing') return undefined;
  const partner = says === 'no-automatic-funding' ? says : PARTNER[standing];
  return {
    standing,
    since,
    of,
    you: { ercAndEuropean: true, global: HOST[standing] },
    institution: { host: HOST[standing], partner, isRestricted: says === 'restricted' },
  };
}

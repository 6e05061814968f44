import { INSTITUTION } from './singles.ts';

/** How to reach the institution where no office answers, or beside one. */
export interface Headquarters {
  /** On one line. */
  address: string;
  /** As one dials it from abroad, with spaces. */
  phone: string;
  internationalSite: string;
}

const { address, country, phone, internationalSite } = INSTITUTION;

export const HEADQUARTERS: Headquarters = {
  address: [...address, country === 'FR' ? 'France' : ''].filter(Boolean).join(', '),
  phone,
  internationalSite,
};

import data from '../data/mobile-prefixes.json' with { type: 'json' };

/** A number to call, with its country or, in France, without. Years, sums and standards have no plus sign before them. */
export const PHONE =
  /(?<![\w/+])(?:\+|00)[1-9]\d{0,2}[ .\u00a0-]?(?:\(0\)[ .\u00a0-]?)?\d(?:[ .\u00a0-]?\d){7,}|(?<![\d.,])0[1-9](?:[ .\u00a0]\d{2}){4}(?!\d)/;

/** The numbers of mobile telephones by the code of their country. */
const MOBILE = Object.entries(data).map(([code, first]) => new RegExp(`^${code}(?:${first})`));

/** Whether a number is that of a mobile telephone, as far as its first digits tell. */
export function isMobile(phone: string): boolean {
  const digits = phone.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
  return phone.startsWith('0') && !phone.startsWith('00') ? /^0[67]/.test(digits) : MOBILE.some((pattern) => pattern.test(digits));
}

import data from '../data/mobile-prefixes.json' with { type: 'json' };
import { toQuantity, type Quantity, type Slate } from './slate.ts';

/** A number to call, with the code of its country or as the French write it at home. Years, sums and standards have no plus sign before them. */
const NUMBER =
  '(?<![\\w/+])(?:\\(?\\+|00)[1-9]\\d{0,2}\\)?[ .\\u00a0-]?(?:\\(0\\)[ .\\u00a0-]?)?\\d(?:[ .\\u00a0-]?\\d){6,}|(?<![\\d.,])0[1-9](?:[ .\\u00a0]\\d{2}){4}(?!\\d)';
const EVERY = new RegExp(NUMBER, 'gu');

/** The first number to call in a text. */
export const findPhone = (text: string): RegExpExecArray | null => new RegExp(NUMBER, 'u').exec(text);

/** The numbers of mobile telephones by the code of their country. */
const MOBILE = Object.entries(data).map(([code, first]) => new RegExp(`^${code}(?:${first})`));

/** Whether a number is that of a mobile telephone, as far as its first digits tell. */
export function isMobile(phone: string): boolean {
  const digits = phone.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
  return /^0[1-9]/.test(phone) ? /^0[67]/.test(digits) : MOBILE.some((pattern) => pattern.test(digits));
}

/** Digits by which a number is the same with and without the code of its country. */
const OWN_DIGITS = 8;

/** The numbers to call in a text, so that their digits are not counted. */
export const readPhones = (slate: Slate): Quantity[] =>
  slate.take(EVERY, (match) => [toQuantity('phone', match, [`tel${match[0].replace(/\D/g, '').slice(-OWN_DIGITS)}`])]);

import type { z } from 'astro/zod';
import { withoutTrunkZero } from '../domain/calling-code.ts';
import { COUNTRY_CODES, findAlpha3 } from '../domain/iso-3166.ts';
import { toCountryNameKey } from '../domain/place-words.ts';
import { findNearest } from '../domain/nearest.ts';
import { cldrCountryName } from '../i18n/format.ts';
import { LANGUAGES } from '../schemas/common.ts';
import { phrases } from './words/en.ts';

/** Text without accents as lower-case words joined by hyphens: the id that was meant. */
export const toId = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const pad = (number: string): string => number.padStart(2, '0');
const isDay = (date: string): boolean => new Date(`${date}T00:00Z`).toJSON()?.startsWith(date) ?? false;

/** The date that was meant, by how people write dates. */
export function toDate(written: string): string[] {
  if (/^(undated|n\.?d\.?|s\.?d\.?|sans date|sin fecha)$/i.test(written.trim())) return ['undated'];
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(written) ?? [];
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written) ?? [];
  const tries = y
    ? [
        [y, m, d],
        [y, d, m],
      ]
    : year
      ? [
          [year, second, first],
          [year, first, second],
        ]
      : [];
  return [...new Set(tries.map(([a, b, c]) => `${a}-${pad(b!)}-${pad(c!)}`))].filter(isDay).slice(0, 1);
}

/** The number that was meant: without quotes, groups, units; degrees, minutes and seconds as degrees. */
function toNumber(written: string, field: string): string[] {
  const [, degrees, minutes = '0', seconds = '0', side = ''] =
    /^\s*(-?\d+)\s*°\s*(?:(\d+)\s*['′’]\s*)?(?:(\d+(?:[.,]\d+)?)\s*["″”]\s*)?([NSEWO]?)\s*$/i.exec(written) ?? [];
  if (degrees) {
    const value = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds.replace(',', '.')) / 3600;
    return [`${/[SWO]/i.test(side) || degrees.startsWith('-') ? '-' : ''}${Math.round(value * 10_000) / 10_000}`];
  }
  const [number = ''] = /-?\d[\d.,\s\u00a0\u202f’']*/.exec(written) ?? [];
  const isDegrees = /(^|\.)(lat|lon)$/.test(field);
  const plain =
    !isDegrees && /^-?\d{1,3}([.,\s\u00a0\u202f’']\d{3})+\s*$/.test(number)
      ? number.replace(/[^\d-]/g, '')
      : number.trim().replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? [String(Number(plain))] : [];
}

/** The web address that was meant. */
function toAddress(written: string): string[] {
  const bare = written
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^h?t{0,3}ps?[:;]?\/{1,3}/i, '');
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(bare) ? [`https://${bare}`] : [];
}

function toPhone(written: string): string[] {
  const meant = written
    .trim()
    .replace(/^00/, '+')
    .replace(/\(0\)/, ' ')
    .replace(/[a-z].*$/i, '')
    .replace(/[^\d+]+/g, ' ')
    .trim();
  return /^\+\d[\d ]{6,}$/.test(meant) ? [withoutTrunkZero(meant) ?? meant] : [];
}

/** What a text that breaks one of the schemas' own rules was meant to be, by the message of that rule. */
const BY_MESSAGE: Partial<Record<keyof typeof phrases, (value: string) => string[]>> = {
  countryCode: (value) => {
    const letters = value.replace(/[^A-Za-z]/g, '').toUpperCase();
    const isNamed = (code: string): boolean =>
      LANGUAGES.some((lang) => toCountryNameKey(cldrCountryName(code, lang)) === toCountryNameKey(value));
    return COUNTRY_CODES.filter((code) => [code, findAlpha3(code)].includes(letters) || isNamed(code));
  },
  webAddress: toAddress,
  fullDate: (value) => toDate(value).filter((date) => date !== 'undated'),
  partialDate: toDate,
  phone: toPhone,
  hostName: (value) => toAddress(value).map((url) => new URL(url).hostname.replace(/^www\./, '')),
  unitNumber: (value) => [value.toUpperCase().replace(/\s*(?=\d)/, ' ')].filter((number) => /^[A-Z]{3,6} \d+$/.test(number)),
  id: (value) => [toId(value)].filter(Boolean),
};

const TRUE = /^(yes|y|oui|sí|si|true|vrai|verdadero|1)$/i;
const FALSE = /^(no|n|non|false|faux|falso|0)$/i;

/** What was meant by a value that does not fit, where its writing tells. `field` is its path. */
export function findMeant(issue: z.core.$ZodIssue, value: unknown, field: string): string[] | undefined {
  if (typeof value !== 'string') return undefined;
  if (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)) return toNumber(value, field);
  if (issue.code === 'invalid_type' && issue.expected === 'boolean')
    return TRUE.test(value) ? ['true'] : FALSE.test(value) ? ['false'] : undefined;
  if (issue.code === 'invalid_type' && issue.expected === 'array') return [`[${value}]`];
  if (issue.code === 'invalid_union') return findInUnion(issue, value);
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return value.match(/[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i)?.slice(0, 1);
  const name = Object.entries(phrases).find(([, words]) => words === issue.message)?.[0] as keyof typeof phrases | undefined;
  return name && BY_MESSAGE[name]?.(value);
}

/** One of the words that may stand alone, else the value as a list. */
function findInUnion({ errors }: z.core.$ZodIssueInvalidUnion, value: string): string[] {
  const words = errors.flatMap(([first]) => (first?.code === 'invalid_value' ? first.values.map(String) : []));
  const near = findNearest(value, words, 1);
  const isCode = /^[A-Z]{2}([A-Z0-9]+)?(, *[A-Z0-9]+)*$/.test(value);
  return !isCode && near.length > 0 ? near : isCode ? [`[${value}]`] : [];
}

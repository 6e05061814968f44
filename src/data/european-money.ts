import { toEuropeanMoney, type EuropeanMoney } from '~/domain/horizon-europe.ts';
import { formatDate } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { COUNTRIES, HORIZON_EUROPE } from './singles.ts';
import { pick } from './words.ts';

/** What Horizon Europe means for a place; undefined where no statement is made. `code` is ISO 3166-1 alpha-2 in capitals. */
export function findEuropeanMoney(code: string): EuropeanMoney | undefined {
  const place = HORIZON_EUROPE?.places[code];
  return place && !COUNTRIES.suspended.includes(code) ? toEuropeanMoney(place) : undefined;
}

/** European money in sentences: for a person, and for an institution. */
export interface MoneyWords {
  you: string[];
  institution: string[];
  note: string | undefined;
  list: { text: string; href: string };
}

function toInstitutionSentences({ institution }: EuropeanMoney, lang: Lang): string[] {
  const t = useWords(lang).money;
  const { host, partner, isRestricted } = institution;
  const restricted = isRestricted ? [t.restricted] : [];
  return partner === 'not-eligible' ? [t.partner[partner], ...restricted] : [t.host[host], t.partner[partner], ...restricted];
}

/** European money for a place in words, with the official list; undefined where no statement is made. */
export function toMoneyWords(code: string, lang: Lang): MoneyWords | undefined {
  const money = findEuropeanMoney(code);
  if (!money || !HORIZON_EUROPE) return undefined;
  const t = useWords(lang).money;
  const { list, places } = HORIZON_EUROPE;
  const note = places[code]!.note;
  return {
    you: [t.anyNationality, t.global[money.you.global]],
    institution: toInstitutionSentences(money, lang),
    note: note && pick(note, lang),
    list: { text: t.list(formatDate(list.date, lang)), href: list.url },
  };
}

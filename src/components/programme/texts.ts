import { formatList, formatMoney, formatMonth, formatNumber, formatUnit } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import type { ProgrammeFacts } from '~/schemas/programme.ts';

/** "5 years, renewable", "from 2 weeks to 2 months", "permanent post"; the word for "not known" where it is not. */
export function toDurationText({ duration, permanent }: Pick<ProgrammeFacts, 'duration' | 'permanent'>, lang: Lang): string {
  const t = useWords(lang).programme;
  if (permanent) return t.permanent;
  if (!duration) return t.unknown;
  const { min, max, unit, renewable } = duration;
  const one = (value: number): string => formatUnit(value, unit, lang);
  const length =
    min !== undefined && max !== undefined
      ? min === max
        ? one(min)
        : t.range(min < 1 && unit === 'month' ? formatUnit(Math.round(min * 4), 'week', lang) : formatNumber(min, lang), one(max))
      : max !== undefined
        ? t.upTo(one(max))
        : t.from(one(min ?? 0));
  const renewal = renewable === null ? [] : [renewable ? t.renewable : t.notRenewable];
  return [length, ...renewal].join(', ');
}

/** "up to €14,000 a year, from CNRS (2025)", one for each amount known. */
export function toAmountTexts({ amounts }: Pick<ProgrammeFacts, 'amounts'>, lang: Lang): string[] {
  const words = useWords(lang);
  const t = words.programme;
  return amounts.map(({ min, max, currency, per, payer, institute, year }) => {
    const money = (value: number): string => formatMoney(value, currency, lang);
    const sum =
      min !== undefined && max !== undefined
        ? min === max
          ? money(min)
          : t.range(money(min), money(max))
        : max !== undefined
          ? t.upTo(money(max))
          : t.from(money(min ?? 0));
    const parts = [sum, t.per[per], payer && t.payer[payer], institute && `– ${words.institutes[institute]}`, t.inYear(year)];
    return parts.filter(Boolean).join(' ');
  });
}

/** "opens in June, closes in September". */
export function toUsualMonthsText({ usualMonths }: Pick<ProgrammeFacts, 'usualMonths'>, lang: Lang): string | undefined {
  if (!usualMonths) return undefined;
  const t = useWords(lang).programme;
  const { opens, closes } = usualMonths;
  return [opens && t.opens(formatMonth(opens, lang)), closes && t.closes(formatMonth(closes, lang))].filter(Boolean).join(', ');
}

/** Who files the application, as a list in words. */
export const toApplicantsText = ({ applicants }: Pick<ProgrammeFacts, 'applicants'>, lang: Lang): string =>
  formatList(
    applicants.map((kind) => useWords(lang).programme.applicantKinds[kind]),
    lang,
  );

/** Who takes part, as a list in words; the word for "not known" where no source tells. */
export function toPartnershipText({ partnership }: Pick<ProgrammeFacts, 'partnership'>, lang: Lang): string {
  const t = useWords(lang);
  return partnership
    ? formatList(
        partnership.map((kind) => t.guide.partnersKinds[kind]),
        lang,
        'disjunction',
      )
    : t.programme.unknown;
}

/** The institutes of a scheme, as a list in words. */
export function toInstitutesText({ institutes }: Pick<ProgrammeFacts, 'institutes'>, lang: Lang): string {
  const t = useWords(lang);
  return institutes === 'any'
    ? t.programme.anyInstitute
    : formatList(
        institutes.map((institute) => t.institutes[institute]),
        lang,
      );
}

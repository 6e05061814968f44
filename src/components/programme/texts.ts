import { toWayIn, type Programme } from '~/domain/programme.ts';
import { formatList, formatMoney, formatMonth, formatNumber, formatUnit } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';

/** "5 years, renewable", "from 2 weeks to 2 months", "permanent post"; the word for "not known" where it is not. */
export function toDurationText({ duration, permanent }: Pick<Programme, 'duration' | 'permanent'>, lang: Lang): string {
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
export function toAmountTexts({ amounts }: Pick<Programme, 'amounts'>, lang: Lang): string[] {
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
    const parts = [
      sum,
      t.per[per],
      payer && t.payer[payer],
      institute && `– ${words.institutes[institute]}`,
      year !== 'undated' && t.inYear(year),
    ];
    return parts.filter(Boolean).join(' ');
  });
}

/** "opens in June, closes in September". */
export function toUsualMonthsText({ usualMonths }: Pick<Programme, 'usualMonths'>, lang: Lang): string | undefined {
  if (!usualMonths) return undefined;
  const t = useWords(lang).programme;
  const { opens, closes } = usualMonths;
  return [opens && t.opens(formatMonth(opens, lang)), closes && t.closes(formatMonth(closes, lang))].filter(Boolean).join(', ');
}

/** Who sends the application in, as a list in words; who carries it where no source tells more. */
export function toApplicantsText({ applicants, filedBy }: Pick<Programme, 'applicants' | 'filedBy'>, lang: Lang): string {
  const t = useWords(lang).programme;
  return formatList(
    filedBy ? filedBy.map((filer) => t.filers[filer]) : applicants.map((kind) => t.applicantKinds[kind]),
    lang,
    'disjunction',
  );
}

/** How somebody who works outside France takes part; the word for "not specified" where no source tells. */
export function toWayInText(facts: Pick<Programme, 'openFromAbroad' | 'filedBy'>, lang: Lang): string {
  const t = useWords(lang).programme;
  const way = toWayIn(facts);
  return way ? t.wayIn[way] : t.unknown;
}

/** Who runs it, in words; undefined where that is CNRS alone. */
export function toOwnerText({ owner, runBy }: Pick<Programme, 'owner' | 'runBy'>, lang: Lang): string | undefined {
  if (owner === 'cnrs') return undefined;
  const others = formatList(
    runBy.map((one) => (typeof one === 'string' ? one : one[lang])),
    lang,
  );
  return owner === 'others' ? others : useWords(lang).programme.withOthers(others);
}

/** Who takes part, as a list in words; the word for "not known" where no source tells. */
export function toPartnershipText({ partnership }: Pick<Programme, 'partnership'>, lang: Lang): string {
  const t = useWords(lang);
  return partnership
    ? formatList(
        partnership.map((kind) => t.programme.partnerKinds[kind]),
        lang,
        'disjunction',
      )
    : t.programme.unknown;
}

/** The institutes of a scheme, as a list in words. */
export function toInstitutesText({ institutes }: Pick<Programme, 'institutes'>, lang: Lang): string {
  const t = useWords(lang);
  return institutes === 'any'
    ? t.programme.anyInstitute
    : formatList(
        institutes.map((institute) => t.institutes[institute]),
        lang,
      );
}

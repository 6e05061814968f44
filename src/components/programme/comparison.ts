import type { PlacedProgramme } from '~/data/programme-places.ts';
import type { ComparedLine } from '~/domain/comparison.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import {
  toAmountTexts,
  toApplicantsText,
  toDurationText,
  toInstitutesText,
  toPartnershipText,
  toUsualMonthsText,
  toWayInText,
} from './texts.ts';

/** The lines of a comparison, in the order of what `toComparedTexts` gives. */
export function toComparedLines(lang: Lang): ComparedLine[] {
  const t = useWords(lang).programme;
  const facts = [
    ...[t.family, t.status, t.countries, t.applicants, t.fromAbroad, t.takesPart],
    ...[t.duration, t.amount, t.institutes, t.application, t.usualMonths],
  ];
  return [...facts.map((label) => ({ label, isFact: true })), ...[t.who, t.how].map((label) => ({ label, isFact: false }))];
}

/** What a programme says in each line of a comparison; it stands in the page of the programme, where the comparison reads it. */
export function toComparedTexts({ programme: { facts, who, how }, where }: PlacedProgramme, lang: Lang): string[] {
  const t = useWords(lang).programme;
  return [
    t.families[facts.family],
    t[facts.status],
    where,
    toApplicantsText(facts, lang),
    toWayInText(facts, lang),
    toPartnershipText(facts, lang),
    toDurationText(facts, lang),
    toAmountTexts(facts, lang).join(' · ') || t.unknown,
    toInstitutesText(facts, lang),
    facts.application ? t.modes[facts.application] : t.unknown,
    toUsualMonthsText(facts, lang) ?? t.unknown,
    who,
    how,
  ];
}

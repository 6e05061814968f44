import type { GuideProgramme } from '~/data/pages/guide.ts';
import type { GuideEntry, GuideTexts, GuideWords } from '~/domain/guide-lines.ts';
import { formatList } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { toDurationText } from './texts.ts';

/** As many institutions as a line names. */
const MOST_PARTNERS = 2;

/** What the guide says of one programme, in sentences. */
export function toGuideTexts({ programme: { facts }, places, conditions }: GuideProgramme, lang: Lang): GuideTexts {
  const t = useWords(lang).guide;
  const list = (items: readonly string[]): string => formatList(items, lang);
  const { institutes, partners } = facts;
  return {
    place: places.whom ? t.forWhom(places.whom) : places.names.length > 0 ? t.onlyPlaces(list(places.names)) : '',
    except: places.except ? t.notIn(places.except) : '',
    field: institutes === 'any' ? '' : t.onlyField(list(institutes.map((institute) => t.fields[institute]))),
    partners: partners.length === 0 ? '' : partners.length > MOST_PARTNERS ? t.namedPartners : t.onlyPartners(list(partners)),
    stage: t.forStages(list(conditions.stages.map((stage) => t.stages[stage]))),
    length: t.lasts(toDurationText(facts, lang)),
  };
}

/** What the guide says of any programme. */
export function toGuideWords(lang: Lang): GuideWords {
  const t = useWords(lang).guide;
  const remarks = {
    leftOut: t.leftOut('{values}'),
    none: t.none,
    suspended: t.suspended('{country}'),
    more: t.more('{count}'),
    others: t.others('{count}'),
    countryPage: t.countryPage('{country}'),
  };
  return { ways: t.ways, reasons: t.reasons, situations: t.situationMarks, remarks };
}

/** A programme as the guide shows it. */
export function toGuideEntry(one: GuideProgramme, lang: Lang): GuideEntry {
  const { href, title, summary, mark } = one.programme;
  return { conditions: one.conditions, href, title, summary, lang: mark, texts: toGuideTexts(one, lang) };
}

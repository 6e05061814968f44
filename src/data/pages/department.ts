import { DEPARTMENT_FIGURES } from '~/domain/key-figures.ts';
import type { Lang } from '~/schemas/common.ts';
import { findEditLinks } from '../edit-links.ts';
import { getFigures } from '../figures.ts';
import { getPage } from './free.ts';
import { TIMELINE } from '../singles.ts';
import { findShown } from '../sources.ts';
import { getFacts, isDraft } from '../store.ts';
import { getArticle, getWords, pick } from '../words.ts';

/** A mission as the home page shows it. */
export interface MissionSummary {
  id: string;
  title: string;
  summary: string;
}

/** The missions of the department, in their order. */
export async function getMissions(lang: Lang): Promise<MissionSummary[]> {
  const ids = [...(await getFacts('missions')).keys()];
  return Promise.all(ids.map(async (id) => ({ id, ...(await getWords('missionWords', id, lang)).data })));
}

/** The events of the time line in their order, each with the first source that may be linked. */
export const getTimeline = (lang: Lang) =>
  TIMELINE.map((event) => ({
    year: event.year,
    text: pick(event.text, lang),
    source: findShown(event.sources, lang),
  }));

/** All that the page of the department shows. */
export async function getDepartment(lang: Lang) {
  const { page, provenance } = await getPage('missions', lang);
  const facts = [...(await getFacts('missions'))];
  const missions = await Promise.all(
    facts.map(async ([id, data]) => ({
      id,
      draft: isDraft(data),
      article: await getArticle('missionWords', id, lang),
      edit: findEditLinks(`mission:${id}`, lang),
    })),
  );
  const timeline = getTimeline(lang);
  return { page, provenance, missions, timeline, figures: await getFigures(DEPARTMENT_FIGURES, lang) };
}

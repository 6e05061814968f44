import type { APIRoute } from 'astro';
import { toGuideEntry, toGuideWords } from '~/components/programme/guide-texts.ts';
import { getGuidePlaces, getGuideProgrammes, GUIDE_SETTING } from '~/data/pages/guide.ts';
import { toPagePaths } from '~/data/paths.ts';
import type { GuideFile } from '~/domain/guide-lines.ts';
import type { Lang } from '~/schemas/common.ts';

export const getStaticPaths = () => toPagePaths('programme-guide', 'guide', { page: 'programmes', parameter: 'programmes' });

/** What the guide needs to answer; loaded once something is asked. */
export const GET: APIRoute = async ({ props }) => {
  const { lang } = props as { lang: Lang };
  const entries = (await getGuideProgrammes(lang)).map((programme) => toGuideEntry(programme, lang));
  const places = await getGuidePlaces(lang);
  return Response.json({ setting: GUIDE_SETTING, places, words: toGuideWords(lang), entries } satisfies GuideFile);
};

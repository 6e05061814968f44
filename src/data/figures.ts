import type { Lang } from '~/schemas/common.ts';
import type { FigureFacts } from '~/schemas/page.ts';
import { findEditLinks, type EditLink } from './edit-links.ts';
import { findShown, type ShownSource } from './sources.ts';
import { getFacts, resolve } from './store.ts';
import { pick } from './words.ts';

/** A number with its date and the first source that may be linked. */
export interface FigureView {
  id: string;
  value: string;
  label: string;
  asOf: string | null;
  source: ShownSource | undefined;
  edit: EditLink[];
}

const toView = (id: string, facts: FigureFacts, lang: Lang): FigureView => ({
  id,
  value: pick(facts.value, lang),
  label: pick(facts.label, lang),
  asOf: facts.asOf,
  source: findShown(facts.sources, lang),
  edit: findEditLinks(`figure:${id}`, lang),
});

/** One key figure. @throws where it does not exist. */
export async function getFigure(id: string, lang: Lang): Promise<FigureView> {
  return toView(id, resolve(await getFacts('figures'), 'figure', id, '<KeyFigure>'), lang);
}

/** Every key figure, by its id. */
export const getAllFigures = async (lang: Lang): Promise<FigureView[]> =>
  [...(await getFacts('figures'))].map(([id, facts]) => toView(id, facts, lang));

/** Several key figures, in the order asked for. */
export const getFigures = (ids: readonly string[], lang: Lang): Promise<FigureView[]> => Promise.all(ids.map((id) => getFigure(id, lang)));

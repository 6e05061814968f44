import { findBudget } from '../domain/budget.ts';
import { fromPath } from '../i18n/routes.ts';
import type { EditorLang } from '../validation/messages.ts';
import { weighPages, type PageWeight } from './weigh.ts';

/** A page that weighs more than its budget, which is advice where editors write. Bytes in brotli. */
export interface Overweight extends PageWeight {
  budget: number;
}

/** Quality of brotli for a first look: several times quicker than that of a host, and never lighter. */
const FIRST_LOOK = 5;

const budgetOf = (path: string): number => findBudget(fromPath(path)?.ref ?? 'page:choice');
const isOver = ({ path, bytes }: PageWeight): boolean => bytes > budgetOf(path);

/** The pages of a built site that are over their budget as a host compresses them, the heaviest first. */
export async function findOverweight(root: string, base: string): Promise<Overweight[]> {
  const suspects = new Set((await weighPages(root, base, FIRST_LOOK)).filter(isOver).map(({ path }) => path));
  const weighed = await weighPages(root, base, 11, (path) => suspects.has(path));
  return weighed.filter(isOver).map((page) => ({ ...page, budget: budgetOf(page.path) }));
}

const kB = (bytes: number, lang: EditorLang): string =>
  `${new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1000)} ${lang === 'fr' ? 'ko' : 'kB'}`;

/** How a page over its budget is told: its path, what it weighs and what it may. */
export const toOverweightLine = ({ path, bytes, budget }: Overweight, lang: EditorLang): string =>
  lang === 'fr' ? `${path} : ${kB(bytes, lang)} pour ${kB(budget, lang)}` : `${path}: ${kB(bytes, lang)} of ${kB(budget, lang)}`;

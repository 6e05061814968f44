import { findBudget } from '../domain/budget.ts';
import { fromPath } from '../i18n/routes.ts';
import type { EditorLang } from '../validation/messages.ts';
import { compressedSize, QUICK, weighPages, type Compress, type PageWeight } from './weigh.ts';

/** A page that weighs more than its budget, which is advice where editors write. Bytes in brotli. */
export interface Overweight extends PageWeight {
  budget: number;
}

const budgetOf = (path: string): number => findBudget(fromPath(path)?.ref ?? 'page:choice');
const isOver = ({ path, bytes }: PageWeight): boolean => bytes > budgetOf(path);

/** Qualities of brotli after the first look: a second one, and that of a host. Each takes twice the time, and makes lighter pages. */
const CLOSER = [10, 11];

/** Of all pages, weighed at a first look, those over their budget as a host compresses them, the heaviest first. */
export async function pickOverweight(
  root: string,
  base: string,
  pages: readonly PageWeight[],
  weigh: Compress = compressedSize,
): Promise<Overweight[]> {
  let over = pages.filter(isOver);
  for (const quality of CLOSER) {
    const suspects = new Set(over.map(({ path }) => path));
    over = suspects.size > 0 ? (await weighPages(root, base, quality, (path) => suspects.has(path), weigh)).filter(isOver) : [];
  }
  return over.map((page) => ({ ...page, budget: budgetOf(page.path) }));
}

/** The pages of a built site that are over their budget as a host compresses them, the heaviest first. */
export const findOverweight = async (root: string, base: string): Promise<Overweight[]> =>
  pickOverweight(root, base, await weighPages(root, base, QUICK));

const kB = (bytes: number, lang: EditorLang): string =>
  `${new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1000)} ${lang === 'fr' ? 'ko' : 'kB'}`;

/** How a page over its budget is told: its path, what it weighs and what it may. */
export const toOverweightLine = ({ path, bytes, budget }: Overweight, lang: EditorLang): string =>
  lang === 'fr' ? `${path} : ${kB(bytes, lang)} pour ${kB(budget, lang)}` : `${path}: ${kB(bytes, lang)} of ${kB(budget, lang)}`;

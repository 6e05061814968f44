/** Greatest weight in bytes of the HTML and CSS of a page in brotli, by kind of page; the font is counted apart. */
export const BUDGETS = {
  page: 20_000,
  office: 20_000,
  zone: 24_000,
  country: 18_000,
  programme: 16_000,
  laboratory: 14_000,
  'page:home': 32_000,
  'page:map': 38_000,
  'page:countries': 24_000,
  'page:programmes': 24_000,
  'page:programme-guide': 15_000,
  'page:site-map': 24_000,
} as const;

/** Greatest weight in bytes of the names of all countries in one language, in brotli. */
export const NAMES_BUDGET = 9_000;

/** Greatest weight in bytes of cities, regions and adjectives in one language, in brotli; they come once something is typed. */
export const PLACES_BUDGET = 24_000;

/** Greatest weight in bytes of all that the look-up of the home page needs: HTML, CSS, its script and the names, in brotli. */
export const LOOKUP_BUDGET = 45_000;

/** Greatest weight in bytes of the font of a first visit. */
export const FONT_BUDGET = 30_000;

/** The budget that holds for a page, by its reference such as `page:home` or `office:tokyo`. */
export const findBudget = (ref: string): number => {
  const kind = ref.slice(0, ref.indexOf(':'));
  const budgets: Record<string, number> = BUDGETS;
  return budgets[ref] ?? budgets[kind] ?? BUDGETS.page;
};

/** Figures that the page of the department shows, in their order; each is a file of content/figures/. */
export const DEPARTMENT_FIGURES = [
  'irl-count',
  'irc-count',
  'joint-publications',
  'missions-abroad',
  'foreign-recruits',
  'phd-projects',
] as const;

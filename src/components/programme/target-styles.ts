import type { Facet } from '~/domain/catalogue.ts';
import { ANY } from '~/domain/facets.ts';

/** What is hidden while the list keeps to a value, as a selector below the catalogue. */
function toHidden(facet: Facet, value: string): string {
  const bearer = `[data-${facet}~='${value}']`;
  if (facet === 'status') return `section:not(${bearer})`;
  if (facet === 'kind') return `:is(li[data-kind]:not(${bearer}), section:not(:has(li${bearer})))`;
  return `li[data-${facet}]:not(${[...new Set([bearer, `[data-${facet}~='${ANY}']`])].join(', ')})`;
}

/**
 * The rules by which the catalogue keeps to a value without a script. A facet's link leads to the place that bears the
 * value's name; while that place is the target of the address, every other line is hidden. The script does the same by
 * its own means, so the rules stand back once it runs.
 */
export const toTargetStyles = (facets: readonly { facet: Facet; values: readonly { value: string }[] }[]): string =>
  facets
    .flatMap(({ facet, values }) => values.map(({ value }) => `:has(#${facet}-${value}:target) ${toHidden(facet, value)}`))
    .map((selector) => `programme-catalogue:not([data-ready])${selector} { display: none; }\n`)
    .join('');

import type { Facet } from '~/domain/catalogue.ts';

/** Facets whose values are places on the page too, so that they work without a script. */
export const isAnchored = (facet: Facet): boolean => ['kind', 'zone', 'status'].includes(facet);

import type { KindName } from '../../src/kinds/lookup.ts';

/** A word that stands in the drafts of the frozen site alone: found in a public build, it tells that one leaked. */
export const DRAFT_WORD = 'xanadu';

/** Id of the draft of a kind. */
export const draftId = (kind: KindName): string => `${DRAFT_WORD}-${kind}`;

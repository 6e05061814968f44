import { FAMILIES } from '../schemas/programme.ts';

/** What an attribute names: an entry of a kind, a family of programmes, a picture, or words. */
export type AttributeKind = 'zone' | 'country' | 'term' | 'figure' | 'family' | 'picture' | 'words';

/** A tag that an editor may write in MDX. */
export interface TagRule {
  attributes: Record<string, { kind: AttributeKind; isRequired: boolean }>;
  /** Whether words stand between its opening and its closing. */
  hasContent: boolean;
}

const needed = (kind: AttributeKind) => ({ kind, isRequired: true });
const optional = (kind: AttributeKind) => ({ kind, isRequired: false });

/** The tags of src/components/mdx and their attributes. */
export const TAGS: Record<string, TagRule> = {
  Callout: { attributes: { title: optional('words') }, hasContent: true },
  Figure: {
    attributes: { src: needed('picture'), alt: needed('words'), caption: needed('words'), credit: needed('words') },
    hasContent: false,
  },
  KeyFigure: { attributes: { id: needed('figure') }, hasContent: false },
  LaboratoryList: { attributes: { zone: optional('zone'), country: optional('country') }, hasContent: false },
  ProgrammeList: { attributes: { zone: optional('zone'), family: optional('family') }, hasContent: false },
  Term: { attributes: { id: needed('term') }, hasContent: true },
};

/** The families that <ProgrammeList> may name. */
export const FAMILY_NAMES: readonly string[] = FAMILIES;

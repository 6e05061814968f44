import { FAMILIES } from '../schemas/programme.ts';

/** What an attribute names: an entry of a kind, a family of programmes, a picture, or words. */
export type AttributeKind = 'zone' | 'country' | 'term' | 'figure' | 'family' | 'picture' | 'words';

/** A tag that an editor may write in MDX. */
export interface TagRule {
  attributes: Record<string, { kind: AttributeKind; isRequired: boolean }>;
  /** Whether words stand between its opening and its closing. */
  hasContent: boolean;
  /** A block stands on lines of its own, words stand in a sentence. */
  display: 'block' | 'words';
  /** Whether it becomes a link, or holds one: no link may be around it. */
  isLink: boolean;
}

const needed = (kind: AttributeKind) => ({ kind, isRequired: true });
const optional = (kind: AttributeKind) => ({ kind, isRequired: false });

/** The tags of src/components/mdx and their attributes. */
export const TAGS: Record<string, TagRule> = {
  Callout: { attributes: { title: optional('words') }, hasContent: true, display: 'block', isLink: false },
  Figure: {
    attributes: { src: needed('picture'), alt: needed('words'), caption: needed('words'), credit: needed('words') },
    hasContent: false,
    display: 'block',
    isLink: false,
  },
  KeyFigure: { attributes: { id: needed('figure') }, hasContent: false, display: 'block', isLink: true },
  LaboratoryList: {
    attributes: { zone: optional('zone'), country: optional('country') },
    hasContent: false,
    display: 'block',
    isLink: true,
  },
  ProgrammeList: { attributes: { zone: optional('zone'), family: optional('family') }, hasContent: false, display: 'block', isLink: true },
  Term: { attributes: { id: needed('term') }, hasContent: true, display: 'words', isLink: true },
};

/** The rule of a tag by its name; undefined where there is no such tag. */
export const findTag = (name: string | null | undefined): TagRule | undefined =>
  name && Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;

/** The families that <ProgrammeList> may name. */
export const FAMILY_NAMES: readonly string[] = FAMILIES;

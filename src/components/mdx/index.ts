import Callout from './Callout.astro';
import Figure from './Figure.astro';
import KeyFigure from './KeyFigure.astro';
import LaboratoryList from './LaboratoryList.astro';
import ProgrammeList from './ProgrammeList.astro';
import ProseLink from './ProseLink.astro';
import Term from './Term.astro';

/** The few tags that an editor may write in MDX, and what a Markdown link becomes. */
export const mdxComponents = { a: ProseLink, Callout, Figure, KeyFigure, LaboratoryList, ProgrammeList, Term };

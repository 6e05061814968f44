import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Lang } from '~/schemas/common.ts';

const contents = import.meta.glob<AstroComponentFactory>('./specimens/*.mdx', { eager: true, import: 'Content' });
const sources = import.meta.glob<string>('./specimens/*.mdx', { eager: true, query: '?raw', import: 'default' });

/** The order in which the tags are shown, the commonest first; a link is written in Markdown. */
const ORDER = {
  '[…](…)': 'ProseLink',
  '<Term>': 'Term',
  '<Callout>': 'Callout',
  '<KeyFigure>': 'KeyFigure',
  '<Figure>': 'Figure',
  '<ProgrammeList>': 'ProgrammeList',
  '<LaboratoryList>': 'LaboratoryList',
};

/** What an editor may write in a text: the source, and what becomes of it. Both are one file. */
export const toSpecimens = (lang: Lang): { name: string; source: string; Content: AstroComponentFactory }[] =>
  Object.entries(ORDER).map(([name, file]) => {
    const path = `./specimens/${file}.${lang}.mdx`;
    return { name, source: sources[path]!, Content: contents[path]! };
  });

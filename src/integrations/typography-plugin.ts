import { defineHastPlugin } from 'satteri';
import { typeset, typesetAfter } from '../domain/typography.ts';
import { LANGUAGES } from '../schemas/common.ts';

/** Fine typography for the text of page.<lang>.mdx; the language is in the file's name. */
export const typographyPlugin = defineHastPlugin({
  name: 'typography',
  text(node, context) {
    const lang = LANGUAGES.find((code) => context.fileURL?.pathname.endsWith(`.${code}.mdx`));
    // Each text is set by itself: one that is not the first of its parent follows a link, a term or words in bold.
    const set = context.indexOf(node) ? typesetAfter : typeset;
    const value = lang ? set(node.value, lang) : node.value;
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});

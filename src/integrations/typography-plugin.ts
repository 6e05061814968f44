import { defineHastPlugin } from 'satteri';
import { typeset } from '../domain/typography.ts';
import { LANGUAGES } from '../schemas/common.ts';

/** Fine typography for the text of page.<lang>.mdx; the language is in the file's name. */
export const typographyPlugin = defineHastPlugin({
  name: 'typography',
  text(node, context) {
    const lang = LANGUAGES.find((code) => context.fileURL?.pathname.endsWith(`.${code}.mdx`));
    const value = lang ? typeset(node.value, lang) : node.value;
    if (value !== node.value) context.replaceNode(node, { type: 'text', value });
  },
});

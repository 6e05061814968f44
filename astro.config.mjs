import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readSetting } from './src/environment.ts';
import { searchInDev } from './src/integrations/search-in-dev.ts';
import { toSitemapItem } from './src/integrations/sitemap-item.ts';
import { typographyPlugin } from './src/integrations/typography-plugin.ts';

const site = readSetting('SITE_URL');
const base = `${readSetting('BASE_PATH')}/`;

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // The policy of every page refuses inline styles and scripts, so none is written.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The open data may be read from any site; a host of its own sets this by public/_headers.
  server: { port: readSetting('PORT'), headers: { 'Access-Control-Allow-Origin': '*' } },
  devToolbar: { enabled: false },
  // Completion and hints in the front matter, for the Astro extension of VS Code.
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    // The typography step takes the place of smart punctuation, which knows English only.
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [typographyPlugin] }),
  },
  integrations: [mdx(), sitemap({ serialize: (item) => toSitemapItem(item, base, site) }), searchInDev()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});

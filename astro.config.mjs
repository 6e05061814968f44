import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readSetting } from './src/environment.ts';
import { readRedirects, toMovedTest } from './src/integrations/redirects.ts';
import { responseHeaders } from './src/integrations/response-headers.ts';
import { searchInDev } from './src/integrations/search-in-dev.ts';
import { toSitemapItem } from './src/integrations/sitemap-item.ts';
import { typographyPlugin } from './src/integrations/typography-plugin.ts';

const site = readSetting('SITE_URL');
const base = `${readSetting('BASE_PATH')}/`;
const isMoved = toMovedTest(readRedirects('.'), new URL(base, site));

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // The policy of every page refuses inline styles and scripts, so none is written.
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { port: readSetting('PORT') },
  devToolbar: { enabled: false },
  // Completion and hints in the front matter, for the Astro extension of VS Code.
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    // The typography step takes the place of smart punctuation, which knows English only.
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [typographyPlugin] }),
  },
  integrations: [
    mdx(),
    sitemap({ filter: (address) => !isMoved(address), serialize: (item) => toSitemapItem(item, base, site) }),
    searchInDev(),
    responseHeaders(),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});

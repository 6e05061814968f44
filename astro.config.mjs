import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readSetting } from './src/environment.ts';
import { mdxPolicyPlugin } from './src/integrations/mdx-policy-plugin.ts';
import { plainFiles } from './src/integrations/plain-files.ts';
import { readRedirects, toMovedTest } from './src/integrations/redirects.ts';
import { responseHeaders } from './src/integrations/response-headers.ts';
import { searchInDev } from './src/integrations/search-in-dev.ts';
import { toSitemapItem } from './src/integrations/sitemap-item.ts';
import { typographyPlugin } from './src/integrations/typography-plugin.ts';
import { wholeSaves } from './src/integrations/whole-saves.ts';
import { MDX_FEATURES } from './src/validation/mdx.ts';

const site = readSetting('SITE_URL');
const base = `${readSetting('BASE_PATH')}/`;
const isMoved = toMovedTest(readRedirects('.'), new URL(base, site));

export default defineConfig({
  site,
  base,
  output: 'static',
  // Beside the content that it keeps, and not in node_modules, which several copies of the project may share.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  // The policy of every page refuses inline styles and scripts, so none is written. Pages are rendered while others are written.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  server: { port: readSetting('PORT') },
  devToolbar: { enabled: false },
  // Completion and hints in the front matter, for the Astro extension of VS Code.
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: MDX_FEATURES,
      mdastPlugins: [mdxPolicyPlugin(new URL('./', import.meta.url))],
      hastPlugins: [typographyPlugin],
    }),
  },
  integrations: [
    plainFiles(),
    mdx(),
    sitemap({ filter: (address) => !isMoved(address), serialize: (item) => toSitemapItem(item, base, site) }),
    searchInDev(),
    wholeSaves(),
    responseHeaders(),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      // What most scripts share is one file, and not one for each set of scripts that share it.
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', minShareCount: 6 }] } } } } },
      // One module for all texts: thousands of modules of their own take longer to write and load than to render.
      prerender: { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'texts', test: /\.mdx/ }] } } } } },
    },
  },
});

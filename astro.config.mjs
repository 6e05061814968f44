import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { mdxPolicyPlugin } from './src/integrations/mdx-policy-plugin.ts';
import { plainFiles } from './src/integrations/plain-files.ts';
import { searchInDev } from './src/integrations/search-in-dev.ts';
import { toSitemapItem } from './src/integrations/sitemap-item.ts';
import { typographyPlugin } from './src/integrations/typography-plugin.ts';
import { MDX_FEATURES } from './src/validation/mdx.ts';

const port = Number(process.env.PORT ?? 4321);
const site = process.env.SITE_URL ?? `http://localhost:${port}`;
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  // The policy of every page refuses inline styles and scripts, so none is written.
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The open data may be read from any site; a host of its own sets this by public/_headers.
  server: { port, headers: { 'Access-Control-Allow-Origin': '*' } },
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
  integrations: [plainFiles(), mdx(), sitemap({ serialize: (item) => toSitemapItem(item, base, site) }), searchInDev()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});

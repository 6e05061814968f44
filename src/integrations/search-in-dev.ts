import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { toPath } from '../i18n/routes.ts';
import { LANGUAGES } from '../schemas/common.ts';

type Files = Map<string, Uint8Array>;

/**
 * Serves a search index while editing. The first search reads every page of the sitemap from the development
 * server itself; a change of content makes the next search read them again.
 */
export function searchInDev(): AstroIntegration {
  let files: Promise<Files> | undefined;
  return {
    name: 'search-in-dev',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const base = server.config.base.replace(/\/$/, '');
        server.watcher.on('change', () => (files = undefined));
        server.middlewares.use(`${base}/pagefind`, (request, response, next) => {
          const origin = `http://${request.headers.host}`;
          files ??= indexFrom(`${origin}${base}`, (count) => logger.info(`search index made of ${count} pages`));
          files
            .then((index) => {
              const name = decodeURIComponent((request.url ?? '/').slice(1).split('?')[0]!);
              const content = index.get(name);
              if (!content) return next();
              response.setHeader('Content-Type', toType(name));
              response.end(content);
            })
            .catch(next);
        });
      },
    },
  };
}

async function indexFrom(root: string, done: (count: number) => void): Promise<Files> {
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind could not start.');
  const paths = new Set<string>();
  // The site maps link to every page of their language.
  for (const lang of LANGUAGES) {
    const html = await (await fetch(`${root}${toPath('page:site-map', lang)}`)).text();
    for (const [, path] of html.matchAll(/href="([^"#?]*\/)"/g)) {
      const inner = path!.slice(new URL(root).pathname.replace(/\/$/, '').length);
      if (inner.startsWith(`/${lang}/`)) paths.add(inner);
    }
  }
  for (const path of paths) {
    const content = await (await fetch(`${root}${path}`)).text();
    await index.addHTMLFile({ url: path, content });
  }
  const { files } = await index.getFiles();
  done(paths.size);
  return new Map(files.map(({ path, content }) => [path, content]));
}

const toType = (name: string): string =>
  name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : name.endsWith('.json') ? 'application/json' : 'application/octet-stream';

import type { AstroIntegration } from 'astro';
import { toPath } from '../i18n/routes.ts';
import { makeSearch } from './search-index.ts';

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
  const base = new URL(root).pathname.replace(/\/$/, '');
  const read = async (path: string): Promise<string> => (await fetch(`${root}${path}`)).text();
  const { files, pages } = await makeSearch(async function* (lang) {
    // The site map links to every page of its language.
    const links = [...(await read(toPath('page:site-map', lang))).matchAll(/href="([^"#?]*\/)"/g)].map(([, path]) =>
      path!.slice(base.length),
    );
    for (const path of new Set(links.filter((link) => link.startsWith(`/${lang}/`)))) yield { path, html: await read(path) };
  });
  done(pages);
  return new Map(files.map(({ path, content }) => [path, content]));
}

const toType = (name: string): string =>
  name.endsWith('.js')
    ? 'text/javascript'
    : name.endsWith('.css')
      ? 'text/css'
      : name.endsWith('.json')
        ? 'application/json'
        : 'application/octet-stream';

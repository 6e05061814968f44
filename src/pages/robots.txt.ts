import type { APIRoute } from 'astro';
import { absolute, fileHref } from '~/i18n/routes.ts';

/** Everything may be read; whether it may be indexed is said on each page. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nDisallow: ${fileHref('/pagefind/')}\nDisallow: ${fileHref('/admin/')}\n\nSitemap: ${absolute(fileHref('/sitemap-index.xml'), site)}\n`,
  );

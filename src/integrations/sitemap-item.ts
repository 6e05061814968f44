import type { SitemapItem } from '@astrojs/sitemap';
import { fromPath, toPath } from '../i18n/routes.ts';
import { LANGUAGES } from '../schemas/common.ts';

/**
 * A sitemap entry with its other languages (`hreflang`); `x-default` is the page that chooses a language.
 * Pages outside the languages, such as that one and the error page, are left out.
 */
export function toSitemapItem(item: SitemapItem, base: string, site: string): SitemapItem | undefined {
  const root = new URL(base.endsWith('/') ? base : `${base}/`, site);
  const page = fromPath(new URL(item.url).pathname.slice(root.pathname.length - 1));
  if (!page) return undefined;
  const toUrl = (path: string): string => new URL(path.slice(1), root).href;
  const links = LANGUAGES.map((lang) => ({ lang, url: toUrl(toPath(page.ref, lang)) }));
  const fallback = page.ref === 'page:home' ? root.href : toUrl(toPath(page.ref, 'en'));
  return { ...item, links: [...links, { lang: 'x-default', url: fallback }] };
}

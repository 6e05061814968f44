/** What the entries of redirects.yaml mean for addresses: which old one leads where. */
import { toFilePaths, toPath, type Ref } from '../i18n/routes.ts';
import { LANGUAGES, type Lang } from '../schemas/common.ts';
import type { Redirect } from '../schemas/redirect.ts';

/** An old address of a page, below the site's root, and the page to which it leads. */
export interface MovedPage {
  lang: Lang;
  from: string;
  to: Ref;
}

/** Two addresses below the site's root; the new one may name a place in a page. */
export interface Move {
  from: string;
  to: string;
}

/** A file beside a page that has moved: where it was, where it is if it still exists, and the page. */
export interface MovedFile extends Move {
  page: string;
}

/** An address of the site as it is written in redirects.yaml; all others are names of entries. */
const isPath = (from: string): boolean => from.startsWith('/');

/** The old addresses of pages that an entry stands for: one, or one in each language. */
export const toMovedPages = ({ from, to }: Redirect): MovedPage[] =>
  isPath(from)
    ? [{ lang: from.split('/')[1] as Lang, from, to: to as Ref }]
    : LANGUAGES.map((lang) => ({ lang, from: toPath(from as Ref, lang), to: to as Ref }));

/** The files that stood beside the pages of an entry that was renamed, each with the one that takes its place where there is one. */
export const toMovedFiles = ({ from, to }: Redirect): MovedFile[] =>
  isPath(from)
    ? []
    : LANGUAGES.flatMap((lang) => {
        const page = toPath(to as Ref, lang);
        const others = toFilePaths(to as Ref, lang);
        return toFilePaths(from as Ref, lang).map((old) => ({
          from: old,
          to: others.find((file) => endingOf(file) === endingOf(old)) ?? page,
          page,
        }));
      });

const endingOf = (file: string): string => file.slice(file.indexOf('.'));

/** Every old address with its new one; `exists` tells whether the site holds a file, by its path below the root. */
export const toMoves = (redirects: readonly Redirect[], exists: (file: string) => boolean): Move[] =>
  redirects.flatMap((redirect) => [
    ...toMovedPages(redirect).map(({ lang, from, to }) => ({ from, to: toPath(to, lang) })),
    ...toMovedFiles(redirect).map(({ from, to, page }) => ({ from, to: exists(to) ? to : page })),
  ]);

/**
 * The moves as a `_redirects` file, which Netlify, Cloudflare Pages and others read: each for good (301). `base` is the
 * path under which the site is served, such as `/intl`; empty for a host of its own.
 */
export const toRedirectsFile = (moves: readonly Move[], base: string): string =>
  moves.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');

import type { HeaderRule } from './policy.ts';

/**
 * The rules as a `_headers` file, which Netlify, Cloudflare Pages and others read. `base` is the path under which the
 * site is served, such as `/intl`; empty for a host of its own.
 */
export const toHeadersFile = (rules: readonly HeaderRule[], base: string): string =>
  rules
    .map(({ pattern, headers }) =>
      [`${base}${pattern}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('');

import type { Lang, Localized } from '../schemas/common.ts';

/** Who stands behind a web host. `official` sources are shown and linked; the others stay in the record. */
export interface Publisher {
  host: string;
  name: string | Localized;
  kind: 'official' | 'provenance';
}

/** The publisher whose host name is the longest that the address ends with; undefined for an unknown host. */
export function findPublisher(url: string, publishers: readonly Publisher[]): Publisher | undefined {
  const { hostname } = new URL(url);
  return publishers
    .filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`))
    .sort((a, b) => b.host.length - a.host.length)[0];
}

/** What a publisher is called in a language. */
export const toPublisherName = (name: Publisher['name'], lang: Lang): string => (typeof name === 'string' ? name : name[lang]);

/** An address as people read it: without protocol, `www.`, query and closing slash, with its accents. */
export function toReadableAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${toReadablePath(pathname)}`.replace(/\/$/, '');
}

/** A path without escapes, unless one stands for a sign that cannot be seen, or for none. */
function toReadablePath(path: string): string {
  try {
    const readable = decodeURI(path);
    return /[\p{Z}\p{C}]/u.test(readable) ? path : readable;
  } catch {
    return path;
  }
}

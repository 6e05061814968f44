/** Who stands behind a web host. `official` sources are shown and linked; the others stay in the record. */
export interface Publisher {
  host: string;
  name: string;
  kind: 'official' | 'provenance';
}

/** The publisher whose host name is the longest that the address ends with; undefined for an unknown host. */
export function findPublisher(url: string, publishers: readonly Publisher[]): Publisher | undefined {
  const { hostname } = new URL(url);
  return publishers
    .filter(({ host }) => hostname === host || hostname.endsWith(`.${host}`))
    .sort((a, b) => b.host.length - a.host.length)[0];
}

/** An address as people read it: without protocol, `www.`, query and closing slash. */
export function toReadableAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  let path = pathname;
  try {
    path = decodeURI(pathname);
  } catch {
    // A percent sign that is no escape: the address is shown as it is.
  }
  return `${hostname.replace(/^www\./, '')}${path}`.replace(/\/$/, '');
}

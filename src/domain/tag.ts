/** Names the ids of this site where CNRS has not said under which name of its own they stand (RFC 2606 keeps .invalid free). */
export const DEFAULT_AUTHORITY = 'cnrs-international.invalid';

/** The year from which the name of the authority is meant, as RFC 4151 asks: who held it then answers for the ids. */
const SINCE = '2026';

/**
 * An id that stays the same whatever host, path or language serves what it names: a tag (RFC 4151). `path` is made of ids
 * of the content, such as `programme/iea/call/2027`, never of path words of a page.
 */
export const toTag = (path: string, authority: string = DEFAULT_AUTHORITY): string => `tag:${authority},${SINCE}:${path}`;

/** What the address of the page asks for. */
export const readQuery = (): URLSearchParams => new URLSearchParams(location.search);

/**
 * Puts a query, given without a question mark, into the address of the page: as a step that going back undoes, or in
 * place of the one that is there. Where nothing changes, there is no step.
 */
export function writeQuery(query: string, how: 'push' | 'replace'): void {
  const address = new URL(location.href);
  address.search = query;
  if (address.href !== location.href) history[how === 'push' ? 'pushState' : 'replaceState'](history.state, '', address);
}

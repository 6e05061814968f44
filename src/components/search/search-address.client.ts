import { readQuery } from '../browser/address.client.ts';
import { readSearch, writeSearch, type SearchState } from '../../domain/search-state.ts';

type Known = Parameters<typeof readSearch>[1];

/** The search in the address bar: it follows the typing, and every search that was settled on is a step of its own. */
export interface SearchAddress {
  read(): ReturnType<typeof readSearch>;
  /** The words being typed; the step before them stays as it was. */
  follow(state: SearchState): void;
  /** A search that was sent: going back leads to the one before it, not to what was typed on the way. */
  submit(state: SearchState): void;
  /** A choice made on the results: going back undoes it. */
  choose(state: SearchState): void;
}

/** Keeps the address of the page; `known` are the values that it may hold. */
export function keepAddress(known: Known): SearchAddress {
  const toAddress = (state: SearchState): string => `${location.pathname}${writeSearch(state) && `?${writeSearch(state)}`}`;
  const here = (): string => location.pathname + location.search;
  let settled = here();

  function step(state: SearchState, from: string): void {
    settled = toAddress(state);
    if (from === settled) return history.replaceState(null, '', settled);
    if (from !== here()) history.replaceState(null, '', from);
    history.pushState(null, '', settled);
  }

  return {
    read() {
      settled = here();
      return readSearch(readQuery(), known);
    },
    follow: (state) => history.replaceState(null, '', toAddress(state)),
    submit: (state) => step(state, settled),
    choose: (state) => step(state, here()),
  };
}

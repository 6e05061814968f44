import type { Match } from '../../domain/country-search.ts';

/** How a place is told that was found by a city or region in it: "Japan – Tokyo". */
export const toLabel = ({ name, via }: Pick<Match, 'name' | 'via'>): string => (via && via !== name ? `${name} – ${via}` : name);

/** A suggestion of the look-up: the name, by what it was found if by another, and who covers the country. */
export function toOption(match: Match, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  const names = document.createElement('span');
  names.textContent = match.other ? `${match.name} (${match.other})` : toLabel(match);
  const short = document.createElement('span');
  short.className = 'answer';
  short.textContent = match.answer;
  option.append(names, ' ', short);
  return option;
}

/** A word in its place, with a link that helps; none takes it away. */
export function showHint(hint: HTMLElement, text: string, link: string, href: string): void {
  const anchor = hint.querySelector('a')!;
  hint.querySelector('span')!.textContent = text;
  anchor.textContent = link;
  anchor.hidden = !link;
  anchor.href = href;
  hint.hidden = !text;
}

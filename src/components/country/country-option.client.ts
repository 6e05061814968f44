import type { Match } from '../../domain/country-search.ts';

/** A suggestion of the look-up: the name, the one that was typed if it is another, and who covers the country. */
export function toOption({ name, other, answer }: Match, id: string): HTMLLIElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  const names = document.createElement('span');
  names.textContent = other ? `${name} (${other})` : name;
  const short = document.createElement('span');
  short.className = 'answer';
  short.textContent = answer;
  option.append(names, ' ', short);
  return option;
}

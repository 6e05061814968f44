import { editDistance } from '../../domain/nearest.ts';

/** Where links and tags of a source lead, with the offset of each, without what depends on the language: anchors, and the language in an address. */
export function findTargets(source: string): Map<string, number> {
  const links = new Map<string, number>();
  const add = (key: string, index: number): void => void (links.has(key) || links.set(key, index));
  for (const { 1: target, index } of source.matchAll(/(?<!!\[[^\]]*)\]\(\s*<?([^)\s>]+)/g))
    if (!target!.startsWith('#')) add(withoutLang(target!), index);
  for (const { 1: tag, 2: key, index } of source.matchAll(/<(\w+) (?:id|zone|family|country)="([^"]*)"/g)) add(`<${tag} ${key}>`, index);
  return links;
}

/** An address without the language that its path or the first part of its host names. */
const withoutLang = (url: string): string =>
  url
    .replace(/^(https?:\/\/)(?:en|fr|es)\./, '$1….')
    .replace(
      /^(https?:\/\/[^/]*)?(.*)$/,
      (_, host = '', path: string) => host + path.replace(/([/?=&.-])(?:en|fr|es)(?=[/?&.]|$)/g, '$1…'),
    );

/** Whether a target is an address of another site. */
export const isExternal = (target: string | undefined): target is string =>
  target !== undefined && /^https?:/.test(target) && URL.canParse(target);

/** Targets without the addresses of other sites that each language has as many of as the others: it links to a page of its own. */
export function withoutOwnPages(texts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number>[] {
  const shared = new Set([...texts[0]!.keys()].filter((url) => texts.every((links) => links.has(url))));
  const own = texts.map((links) => [...links.keys()].filter((url) => isExternal(url) && !shared.has(url)));
  const isEven = own.every((urls) => urls.length === own[0]!.length) && !hasSlip(own);
  return texts.map((links, i) => new Map([...links].filter(([url]) => !isEven || !own[i]!.includes(url))));
}

/** Whether two languages have addresses that differ by no more than a slip. */
const hasSlip = (lists: readonly (readonly string[])[]): boolean =>
  lists.some((urls, i) =>
    urls.some((url) => lists.some((others, j) => i !== j && others.some((other) => other !== url && isSlip(url, other)))),
  );

/** Whether two addresses of one host differ by no more than a slip of the keyboard, and do not name their language. */
export const isSlip = (one: string, other: string): boolean =>
  new URL(one).hostname === new URL(other).hostname && !(one.includes('…') && other.includes('…')) && editDistance(one, other) <= 3;

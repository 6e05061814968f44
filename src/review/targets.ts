import { Parser } from 'htmlparser2';

/** Attributes by which a browser goes to an address, loads from it or sends to it. */
const TARGETS: ReadonlySet<string> = new Set([
  'action',
  'archive',
  'background',
  'cite',
  'classid',
  'codebase',
  'data',
  'dynsrc',
  'formaction',
  'href',
  'icon',
  'longdesc',
  'lowsrc',
  'manifest',
  'ping',
  'poster',
  'profile',
  'src',
  'usemap',
]);

/** What a browser drops from an address before it reads it: controls and spaces around it, tabs and breaks within. */
const toRead = (target: string): string => target.replace(/^[\0-\x20]+|[\0-\x20]+$/g, '').replace(/[\t\n\r]/g, '');

/** Whether an address can lead out of the site: it names a scheme, or a host behind two strokes of either kind. */
export const isOutward = (target: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(toRead(target));

/** The addresses in one attribute: several in a set of pictures, one behind the seconds of a page that leads on by itself. */
function toAddresses(element: string, name: string, value: string, attributes: Record<string, string>): string[] {
  if (name === 'srcset' || name === 'imagesrcset') return value.split(',').map((part) => part.trim().split(/\s+/)[0]!);
  if (name === 'ping') return value.split(/\s+/);
  if (element === 'meta' && name === 'content' && attributes['http-equiv']?.toLowerCase() === 'refresh')
    return [/url\s*=\s*["']?([^"']*)/i.exec(value)?.[1] ?? ''];
  if (name === 'srcdoc') return findTargets(value);
  if (name === 'style') return [...value.matchAll(/url\(\s*["']?([^"')]*)/gi)].map(([, address]) => address!);
  return TARGETS.has(name.replace(/^.*:/, '')) ? [value] : [];
}

/**
 * The addresses of a page or fragment that can lead out of the site, whatever element they stand in, as they are
 * written, each once. Code that an element runs by itself (`onclick` and the like) is one too, as `onclick: …`.
 */
export function findTargets(html: string): string[] {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag(element, attributes) {
      for (const [name, value] of Object.entries(attributes)) {
        if (/^on./.test(name)) found.add(`${name}: ${value}`);
        for (const address of toAddresses(element, name, value, attributes)) if (isOutward(address)) found.add(address);
      }
    },
  });
  parser.end(html);
  return [...found];
}

/** Whether an address leads to the site itself, whose root is such as `https://a.org/base`. */
export function isOfSite(target: string, root: string): boolean {
  if (!root || !URL.canParse(root)) return false;
  const { href, protocol } = URL.parse(toRead(target), `${root}/`) ?? { href: '', protocol: '' };
  return /^https?:$/.test(protocol) && (href === `${root}/` || href === root || href.startsWith(`${root}/`));
}

/** Addresses that people follow from texts; all others are told of first. */
export const isUsual = (target: string): boolean => /^(?:https?:\/\/[^\\]|mailto:|tel:)/i.test(target);

import { findWebFault, type AddressFault } from '../../schemas/address.ts';
import { editDistance } from '../../domain/nearest.ts';
import { findPublisher, type Publisher } from '../../domain/publisher.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import { walkTexts, type Content, type Report } from '../content.ts';
import { toAddressDetails } from '../mdx-policy.ts';
import type { Parsed } from '../parse.ts';
import type { Details } from '../problem.ts';
import { findEmailRule, findEmails, type Roles } from './email.ts';

const ADDRESS = /^https?:\/\//i;

/** Whether a parenthesis of the sentence around it was copied with an address. */
const isUnbalanced = (url: string): boolean => url.endsWith(')') && (url.match(/\(/g)?.length ?? 0) < (url.match(/\)/g)?.length ?? 0);

/** Why an address may not or cannot lead anywhere: undefined where it can. The policy for addresses comes first, slips of the hand after it. */
export function findFault(url: string): AddressFault | 'slip' | undefined {
  if (/^https?:\/\/https?:?\//i.test(url)) return 'slip';
  const fault = findWebFault(url);
  if (fault) return fault;
  if (!URL.canParse(url)) return 'slip';
  const { hostname } = new URL(url);
  const isTwice = /\/https?:\//i.test(url) && !/(^|\.)archive\.org$/.test(hostname);
  const isExample = /^(www\.?)?$|^example\.(com|org|net)$|\.test$/.test(hostname);
  const isSlip = isExample || isTwice || /^https?\./.test(hostname) || /[,;:'"»!…#]$|\/\.$|\.[a-z]{2,}\.$/.test(url) || isUnbalanced(url);
  return isSlip ? 'slip' : undefined;
}

/** What is told of an address with a fault: the one that was meant, or else what the policy wants. */
export function toFaultDetails(url: string, fault: AddressFault | 'slip'): Details {
  const nearest = toMended(url);
  return nearest.length > 0 || fault === 'slip' || fault === 'scheme' ? { found: url, nearest } : toAddressDetails(url, fault);
}

/** Hosts of which the content knows an address with https. */
export const toSecureHosts = ({ all, pages }: Content): ReadonlySet<string> => {
  const hosts = new Set<string>();
  const add = (text: string): void => {
    for (const [url] of text.matchAll(/https:\/\/[^\s)"'<>\]]+/g)) if (URL.canParse(url)) hosts.add(new URL(url).hostname.toLowerCase());
  };
  for (const { data } of all) walkTexts(data, [], add);
  for (const { body } of pages) add(body);
  return hosts;
};

/** An address without what was copied with it, where that mends it. */
function toMended(url: string): string[] {
  const mended = url
    .replace(/^https?:\/\/(?=https?:\/\/)/, '')
    .replace(/(?<=.)https?:\/\/.*$|\s.*$/, '')
    .replace(/[.,;:'"»!…#)]+$/, '')
    .replaceAll('\\', '/');
  return mended !== url && !findFault(mended) ? [mended] : [];
}

/** Parameters that tell where a reader came from, and hosts that only pass readers on. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|mkt_tok|xtor|trk)$/i;
const REDIRECTING =
  /(^|\.)(safelinks\.protection\.outlook\.com|translate\.goog|l\.facebook\.com|bit\.ly|tinyurl\.com|t\.co|goo\.gl|lnkd\.in|ow\.ly|urldefense\.com|urldefense\.proofpoint\.com)$/i;
/** Places that ask for a name and a password, or show what is not public yet. */
const PRIVATE =
  /^(intranet|extranet|webmail|zimbra|mycore|sharedocs|outlook|vpn|preprod|staging|dev|test)\.|(^|\.)(sharepoint\.com|onedrive\.live\.com|1drv\.ms|drive\.google\.com|chatgpt\.com|chat\.openai\.com)$/i;
const PRIVATE_PATH = /docs\.google\.com\/(?!forms\/)|\/wp-admin(\/|$)|[?&]preview(_id)?=|\/wp-login\.php/i;

const isPrivate = (url: string): boolean => PRIVATE.test(new URL(url).hostname) || PRIVATE_PATH.test(url);

/** The plain address behind one that tracks its readers; undefined where it is plain. */
export function findPlain(url: string): string[] | undefined {
  const parsed = new URL(url);
  const { hostname, pathname, searchParams } = parsed;
  const isGoogle = /(^|\.)google\.[a-z.]+$/.test(hostname) && pathname === '/url';
  if (REDIRECTING.test(hostname) || isGoogle)
    return [searchParams.get('url') ?? searchParams.get('q') ?? ''].filter((target) => ADDRESS.test(target));
  const spies = [...searchParams.keys()].filter((key) => TRACKING.test(key));
  if (spies.length === 0) return undefined;
  for (const key of spies) searchParams.delete(key);
  return [parsed.href];
}

/** What is wrong with one address, whichever file it stands in. */
export function checkAddress(
  url: string,
  secure: ReadonlySet<string>,
  tell: (rule: 'bad-address' | 'insecure-address' | 'tracked-address' | 'private-address', details: Details) => void,
): void {
  const fault = findFault(url);
  if (fault) return tell('bad-address', toFaultDetails(url, fault));
  const { hostname, protocol } = new URL(url);
  const plain = findPlain(url);
  if (plain) return tell('tracked-address', { found: url, nearest: plain });
  if (isPrivate(url)) return tell('private-address', { found: url });
  if (protocol === 'http:' && secure.has(hostname)) tell('insecure-address', { found: url, nearest: [url.replace(/^http:/i, 'https:')] });
}

/** Fields that hold an address and nothing else. */
const ADDRESS_FIELD = /(^|\.)(url|source|website|otherWebsites\.\d+|officialUrl|internationalSite)$/;
/** Fields whose plain http addresses are shown as links; sources are kept as they were read. */
const LINKED = /^(website|otherWebsites\.\d+|officialUrl|internationalSite|calls\.\d+\.url)$/;

/** A postal address holds no other way to write or call. */
function checkPostal(parsed: Parsed, path: PropertyKey[], text: string, report: Report): void {
  const [found, phrase] = /\bwww\.\S+|https?:\S+/i.test(text)
    ? [/(?:www\.|https?:)\S+/i.exec(text)![0], 'webField' as const]
    : text.includes('@')
      ? [/\S*@\S*/.exec(text)![0], 'emailField' as const]
      : [/(?:t[eé]l\w*|phone|fax)[ .:]*[+(]?\d.*|\+\d[\d ()-]{7,}/i.exec(text)?.[0], 'phoneField' as const];
  if (found) report.field(parsed, path, 'wrong-field', { found, allowed: { phrase } });
}

/** Web and e-mail addresses in the facts. */
export function checkAddresses(content: Content, report: Report, secure: ReadonlySet<string>, roles: Roles): void {
  for (const parsed of [...content.all, ...content.pages.flatMap(({ matter }) => (matter ? [matter] : []))])
    walkTexts(parsed.data, [], (text, path) => {
      const field = path.join('.');
      const last = String(path.at(-1));
      if (ADDRESS.test(text) && (ADDRESS_FIELD.test(field) || !/\s/.test(text)))
        checkAddress(text, LINKED.test(field) ? secure : new Set(), (rule, details) => {
          // A source is kept as it was read, and the feeds of embassies mark their addresses so.
          if (rule !== 'tracked-address' || LINKED.test(field) || !/[?&]xtor=/.test(text)) report.field(parsed, path, rule, details);
        });
      if (ADDRESS.test(text) && ['phone', 'openingHours', 'host', 'title', 'acronym', 'number'].includes(last))
        report.field(parsed, path, 'wrong-field', { found: text, allowed: { phrase: 'webField' } });
      if (/(^|\.)address(\.|$)/.test(field)) checkPostal(parsed, path, text, report);
      for (const email of ADDRESS.test(text) ? [] : findEmails(text)) {
        const rule = findEmailRule(email, roles);
        if (rule) report.field(parsed, path, rule, { found: email });
        else if (
          ['phone', 'website', 'openingHours', 'acronym', 'host', 'title'].includes(last) &&
          !/Contact$/.test(field) &&
          parsed.file.includes('/offices/')
        )
          report.field(parsed, path, 'wrong-field', { found: email, allowed: { phrase: 'emailField' } });
      }
    });
}

/** A host that nobody has entered, with the one of which it may be a slip. */
export function toUnknown(url: string, publishers: readonly Publisher[]): Details {
  const { hostname } = new URL(url);
  const parts = hostname.split('.');
  const isSlip = (host: string): boolean => editDistance(parts.slice(-host.split('.').length).join('.'), host) <= 2;
  const nearest = publishers
    .filter(({ host }) => host.length > 5 && isSlip(host))
    .map(({ host }) => host)
    .slice(0, 1);
  return { found: hostname, ...(nearest.length > 0 && { nearest }) };
}

/** Sources have a publisher, links lead to official ones, and the source of a coverage is among the sources. */
export function checkSources({ all, entries, publishers }: Content, report: Report): void {
  for (const parsed of publishers ? all : []) {
    const { sources } = parsed.data as { sources?: { url: string }[] };
    sources?.forEach(({ url }, i) => {
      if (findFault(url) || findPlain(url) || isPrivate(url)) return;
      if (!findPublisher(url, publishers!)) report.field(parsed, ['sources', i, 'url'], 'unknown-publisher', toUnknown(url, publishers!));
    });
  }
  for (const parsed of entries.offices!.values()) {
    const { covers, sources } = parsed.data as OfficeFacts;
    covers.forEach(({ source }, i) => {
      if (!sources.some(({ url }) => url === source)) report.field(parsed, ['covers', i, 'source'], 'unlisted-source', { found: source });
    });
  }
  for (const parsed of publishers ? all : [])
    walkTexts(parsed.data, [], (url, path) => {
      if (!LINKED.test(path.join('.')) || findFault(url) || findPlain(url) || isPrivate(url)) return;
      const publisher = findPublisher(url, publishers!);
      if (!publisher) report.field(parsed, path, 'unknown-publisher', toUnknown(url, publishers!));
      if (publisher?.kind === 'provenance') report.field(parsed, path, 'provenance-link', { found: url });
    });
}

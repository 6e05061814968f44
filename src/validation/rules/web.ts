import { findPublisher } from '../../domain/publisher.ts';
import type { OfficeFacts } from '../../schemas/office.ts';
import { walkTexts, type Content, type Report } from '../content.ts';
import type { Details } from '../problem.ts';

const ADDRESS = /^https?:\/\//i;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Addresses of functions, by the words of which their names are made. Everything else may be a person's. */
const ROLES = new RegExp(
  `^(?:${'accessibility|accessibilite|accueil|admin|administration|admissions|afrique|africa|agence|asean|asia|asie|assistance|award|beijing|brasil|bresil|brussels|bruxelles|bureau|calls|candidature|chine|china|cnil|cnrs|com|communication|communications|compliance|contact|contacto|coop|cooperation|dei|derci|direction|director|directeur|donnees|dpo|dpd|dri|editor|embassy|emploi|enquiries|enquiry|erc|europe|euraxess|events|fellowship|fellowships|formation|help|helpdesk|hr|hello|india|inde|info|informacion|information|informations|infos|inquiry|international|irc|irl|irn|irp|japan|japon|job|jobs|kenya|lab|laboratory|laboratoire|legal|mail|media|melbourne|mobilite|mobility|nairobi|news|newsletter|noreply|no|reply|north|south|office|oficina|ottawa|partenariats|partners|partnership|phd|postmaster|presse|press|pretoria|privacy|programme|programmes|programs|pole|recherche|recrutement|research|rh|rio|rssi|science|sciences|scientifique|secretaire|secretariat|secretary|secretaria|security|service|services|sg|singapore|singapour|southafrica|subventions|support|team|tokyo|usa|visa|visas|washington|webmaster|webmestre|web|delhi|new|paulo|sao|umi|umifre|amerique|america|latine|canada|australia|australie|oceania|oceanie|site|sites|ambassade|liaison|consulat|attache|nigeria|vietnam|thailand|malaysia|indonesia|korea|coree|corea|taiwan|mexico|mexique|chile|chili|argentina|argentine|colombia|colombie|peru|perou|uruguay|senegal|maroc|morocco|tunisie|egypte|israel|liban|turquie|turkey|germany|allemagne|italy|italie|spain|espagne|uk'}|\\d+)$`,
  'i',
);

/** Whether an address is that of a function: all words of its name are words of functions. */
export const isRoleAddress = (email: string): boolean =>
  email.split('@')[0]!.split(/[.\-_+]|(?<=\D)(?=\d)/).filter(Boolean).every((word) => ROLES.test(word));

/** Why an address cannot lead anywhere: undefined where it can. */
export function findFault(url: string): string | undefined {
  if (/[\s<>"{}|\\^`]/.test(url)) return url;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url;
  }
  const { hostname, username } = parsed;
  if (username || !/^(?=.{4,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(\p{L}{2,}|xn--[\w-]+)$/u.test(hostname)) return hostname || url;
  if (/^(www\.?)?$|^(localhost|example\.(com|org|net)|test)$|\.(local|lan|test|invalid|localhost)$/.test(hostname)) return hostname;
  if (/^https?\./.test(hostname) || /\/\/https?:/.test(url) || /[,;:'"»]$/.test(url)) return url;
  return undefined;
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

/** What is wrong with one address, whichever file it stands in. */
export function checkAddress(url: string, secure: ReadonlySet<string>, tell: (rule: 'bad-address' | 'insecure-address', details: Details) => void): void {
  const fault = findFault(url);
  if (fault) return tell('bad-address', { found: url });
  const { hostname, protocol } = new URL(url);
  if (protocol === 'http:' && secure.has(hostname)) tell('insecure-address', { found: url, nearest: [url.replace(/^http:/i, 'https:')] });
}

/** Fields whose plain http addresses are shown as links; sources are kept as they were read. */
const LINKED = /^(website|otherWebsites\.\d+|officialUrl|internationalSite|calls\.\d+\.url)$/;

/** Web and e-mail addresses in the facts. */
export function checkAddresses(content: Content, report: Report, secure: ReadonlySet<string>): void {
  for (const parsed of [...content.all, ...content.pages.flatMap(({ matter }) => (matter ? [matter] : []))])
    walkTexts(parsed.data, [], (text, path) => {
      const field = path.join('.');
      const last = String(path.at(-1));
      if (ADDRESS.test(text) && !/\s/.test(text))
        checkAddress(text, LINKED.test(field) ? secure : new Set(), (rule, details) => report.field(parsed, path, rule, details));
      const isNote = last === 'note';
      if (ADDRESS.test(text) && ['phone', 'openingHours', 'host', 'title', 'acronym', 'number'].includes(last)) report.field(parsed, path, 'wrong-field', { found: text, allowed: { phrase: 'webField' } });
      for (const [email] of ADDRESS.test(text) || isNote ? [] : text.matchAll(EMAIL)) {
        if (!isRoleAddress(email)) report.field(parsed, path, 'personal-email', { found: email });
        else if (['phone', 'website', 'openingHours', 'acronym', 'host', 'title'].includes(last) && !/Contact$/.test(field) && parsed.file.includes('/offices/')) report.field(parsed, path, 'wrong-field', { found: email, allowed: { phrase: 'emailField' } });
      }
    });
}

/** Sources have a publisher, links lead to official ones, and the source of a coverage is among the sources. */
export function checkSources({ all, entries, publishers }: Content, report: Report): void {
  for (const parsed of publishers ? all : []) {
    const { sources } = parsed.data as { sources?: { url: string }[] };
    sources?.forEach(({ url }, i) => {
      if (!findPublisher(url, publishers!)) report.field(parsed, ['sources', i, 'url'], 'unknown-publisher', { found: new URL(url).hostname });
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
      if (!LINKED.test(path.join('.')) || findFault(url)) return;
      const publisher = findPublisher(url, publishers!);
      if (publisher?.kind === 'provenance') report.field(parsed, path, 'provenance-link', { found: url });
    });
}

/**
 * The one policy for addresses: what a link of this site may lead to. It judges the text as it is written, before any
 * browser mends it: what a browser drops or reads as something else (tabs, backslashes, a missing slash) is refused.
 */

/** What an address leads to. A reference names an entry or page of this site, such as `office:tokyo`. */
export type AddressKind = 'web' | 'mail' | 'phone' | 'reference' | 'anchor';

/** Why an address is refused. */
export type AddressFault =
  /** It has no scheme that the site knows: a path, `//host`, `javascript:`, `data:` … */
  | 'scheme'
  /** It holds a space, a backslash, a control or an invisible character, plainly or by its code. */
  | 'characters'
  /** A name or password stands before the host. */
  | 'user'
  /** A port stands after the host. */
  | 'port'
  /** The host is none on the public web: a number, a name without an ending, a name of the machine itself. */
  | 'host'
  /** The host is not written in the letters a to z. */
  | 'letters'
  /** It is no single plain e-mail address: it adds recipients, a subject or a text. */
  | 'mail'
  /** It is no telephone number with the code of its country (ITU-T E.164). */
  | 'phone'
  /** The name after the kind of an entry is none. */
  | 'name';

export type Judgement = { kind: AddressKind; fault?: undefined } | { fault: AddressFault };

/** What no address may hold as it is written: white space of any kind, controls, invisible characters, delimiters of markup. */
const FORBIDDEN = /[\s\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Co}\u034F\u115F\u1160\u3164\uFE00-\uFE0F\uFFA0<>"{}|\\^`]/u;
/** The same by its code in an address: controls, delimiters of lines, marks of direction, spaces without width. */
const ENCODED = /%(?:[01][\da-f]|7f|5c|c2%[89][\da-f]|e2%80%(?:8[b-f]|a[8-e])|e2%81%a[0-9a-f]|ef%bb%bf)/i;

/** One e-mail address, without comments, quotes and codes (a part of RFC 5322 that every mail program understands). */
const EMAIL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
/** A telephone number with the code of its country: seven digits at least, fifteen at most. */
const PHONE = /^\+(?=(?:-?\d){7,15}$)[1-9]\d*(?:-\d+)*$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
const REFERENCE = /^(?:page|zone|office|country|programme|laboratory|term):(.*)$/;

/** Endings of names that mean the machine itself or its own network (RFC 6761, RFC 6762, RFC 8375, RFC 7686). */
const LOCAL = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|invalid|arpa|onion)$/;

/**
 * Hosts are written in the letters a to z: a name in other letters, or in the code of such letters (`xn--…`), can look
 * like that of somebody else, and no publisher of this site needs one.
 */
function findHostFault(host: string): AddressFault | undefined {
  if (/[^a-z0-9.-]/i.test(host)) return 'letters';
  const labels = host.toLowerCase().split('.');
  if (labels.some((label) => /^..--/.test(label))) return 'letters';
  if (host.length > 253 || labels.length < 2 || labels.some((label) => !/^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label))) return 'host';
  return /^[a-z]{2,}$/.test(labels.at(-1)!) && !LOCAL.test(host.toLowerCase()) ? undefined : 'host';
}

function judgeWeb(address: string): Judgement {
  const [, authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  if (authority === '') return { fault: 'scheme' };
  if (authority.includes('@')) return { fault: 'user' };
  if (/^\[|:/.test(authority)) return { fault: /^\[/.test(authority) ? 'host' : 'port' };
  const fault = findHostFault(authority);
  return fault ? { fault } : { kind: 'web' };
}

/** Judges an address as it is written. */
export function judgeAddress(address: string): Judgement {
  if (FORBIDDEN.test(address) || ENCODED.test(address)) return { fault: 'characters' };
  if (/^#./.test(address)) return { kind: 'anchor' };
  const [, name] = REFERENCE.exec(address) ?? [];
  if (name !== undefined) return ID.test(name) ? { kind: 'reference' } : { fault: 'name' };
  const [, scheme = '', rest = ''] = /^([a-z]+):(.*)$/i.exec(address) ?? [];
  switch (scheme.toLowerCase()) {
    case 'https':
    case 'http':
      return judgeWeb(address);
    case 'mailto':
      return isEmailAddress(rest) ? { kind: 'mail' } : { fault: 'mail' };
    case 'tel':
      return PHONE.test(rest) ? { kind: 'phone' } : { fault: 'phone' };
    default:
      return { fault: 'scheme' };
  }
}

/** Why a web address (`https://…` or `http://…`) is refused; undefined where it may be followed. */
export function findWebFault(address: string): AddressFault | undefined {
  const { kind, fault } = { kind: undefined, ...judgeAddress(address) };
  return fault ?? (kind === 'web' ? undefined : 'scheme');
}

/** Whether a text is one plain e-mail address, at a host of the public web. */
export const isEmailAddress = (text: string): boolean => EMAIL.test(text) && findHostFault(text.slice(text.indexOf('@') + 1)) === undefined;

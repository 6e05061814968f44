/** What a visiting card of an office may hold; only what is known is written. */
export interface Card {
  name: string;
  organisation: string;
  phone: string | null;
  email: string | null;
  url: string | null;
  addressLines: readonly string[];
  city: string;
  country: string;
  updatedOn: string;
}

const escape = (text: string): string => text.replace(/([\\,;])/g, '\\$1').replace(/\n/g, '\\n');

/** Folds a content line at 75 octets (RFC 6350, section 3.2), never inside a character. */
function fold(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n');
}

/** A vCard 4.0 (RFC 6350) of an office. */
export function toVcard(card: Card): string {
  const street = card.addressLines.map(escape).join('\\, ');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escape(card.name)}`,
    `ORG:${escape(card.organisation)}`,
    `ADR:;;${street};${escape(card.city)};;;${escape(card.country)}`,
    ...(card.phone ? [`TEL;VALUE=uri:tel:${card.phone.replaceAll(' ', '')}`] : []),
    ...(card.email ? [`EMAIL:${card.email}`] : []),
    ...(card.url ? [`URL:${card.url}`] : []),
    `REV:${card.updatedOn.replaceAll('-', '')}T000000Z`,
    'END:VCARD',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** Content lines, of which visiting cards (vCard, RFC 6350) and calendars (iCalendar, RFC 5545) are made alike. */

/** Most octets of a line before it is folded (RFC 5545, section 3.1; RFC 6350, section 3.2). */
const LINE_OCTETS = 75;

/** A value of type TEXT: backslash, comma, semicolon and line breaks escaped (RFC 5545, 3.3.11; RFC 6350, 3.4). */
export const escapeText = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** The text that an escaped value stands for. */
export const unescapeText = (value: string): string => value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

/** Folds a line at 75 octets, never inside a character; each further part begins with a space. */
export function foldLine(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n');
}

/** The lines of a file as they were before they were folded. */
export const unfoldLines = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');

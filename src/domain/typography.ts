import type { Lang } from '../schemas/common.ts';

const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * Fine typography of running text, so that nobody types it by hand.
 * French: narrow no-break space before ; : ! ? and inside « » (Imprimerie nationale, Lexique des règles typographiques).
 * All languages: curly apostrophes, ellipsis, and no break between a number and the word or sign it belongs to.
 * Applying it twice changes nothing.
 */
export function typeset(text: string, lang: Lang): string {
  const common = text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/\.\.\./g, '…')
    .replace(/(\d)[ \u00a0](?=(%|€|\$))/g, `$1${NARROW}`);
  if (lang === 'en') return common;
  if (lang === 'es') return common.replace(/(\d)[ \u00a0](?=\d{3}\b)/g, `$1${NARROW}`);
  return common
    .replace(/(\d)[ \u00a0](?=\d{3}\b)/g, `$1${NARROW}`)
    .replace(/([\p{L}\p{N})»’%…])[ \u00a0\u202f]*([;:!?])(?=$|[\s»)])/gu, `$1${NARROW}$2`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NARROW}»`)
    .replace(/(^|\s)(n°|art\.|p\.) (?=\d)/g, `$1$2${NO_BREAK}`);
}

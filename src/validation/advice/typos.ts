import type { Content, Report } from '../content.ts';
import { findPhone, isMobile } from '../text/phones.ts';
import { tellOfTexts, type Slip } from '../text/running-text.ts';
import { findSlips } from '../text/typos.ts';
import { findOddities } from '../text/writing.ts';

/** The number of an office or a service. The legal pages give that of the institution. */
function findLandline(text: string, kind: string | undefined): Slip[] {
  const match = kind === 'pages' ? null : findPhone(text);
  return match && !isMobile(match[0]) ? [{ rule: 'landline-in-text', index: match.index, found: match[0] }] : [];
}

/** Slips of the keyboard in texts: spaces, doubled words, characters, marks, dates and numbers that are not as they usually are. */
export const checkTypos = (content: Content, report: Report): void =>
  tellOfTexts(content, report, (text, lang, kind) => [...findSlips(text, lang), ...findOddities(text, lang), ...findLandline(text, kind)]);

import type { Content, Report } from '../content.ts';
import { findPhone, isMobile } from '../text/phones.ts';
import { tellOfTexts, type Slip } from '../text/running-text.ts';
import { findImpossibleDay } from '../text/writing.ts';

/** The mobile telephone of a person, which is not published. */
function findMobile(text: string): Slip[] {
  const match = findPhone(text);
  return match && isMobile(match[0]) ? [{ rule: 'phone-in-text', index: match.index, found: match[0] }] : [];
}

/** What no running text may say: a day that does not exist, the mobile telephone of a person. */
export const checkRunningText = (content: Content, report: Report): void =>
  tellOfTexts(content, report, (text, lang) => [findImpossibleDay(text, lang) ?? [], findMobile(text)].flat());

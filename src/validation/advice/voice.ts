import type { Content, Report } from '../content.ts';
import { tellOfTexts } from '../text/running-text.ts';
import { findVoiceFaults } from '../text/voice.ts';

/** Words in which the site does not speak to its readers, in every running text. */
export const checkVoice = (content: Content, report: Report): void =>
  tellOfTexts(content, report, (text, lang) =>
    findVoiceFaults(text, lang).map(({ index, found, use }) => ({ rule: 'voice' as const, index, found, nearest: use ? [use] : [] })),
  );

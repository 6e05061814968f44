/** Letters that Unicode does not split into a base letter and a mark, as they are typed without them. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ə: 'e',
};

/**
 * Text made comparable: lower case, without accents and dots, with spaces for apostrophes and hyphens.
 * What a script writes above or below a letter goes too; Hangul stays in whole syllables.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđðþħıłŋə]/g, (letter) => LETTERS[letter]!)
    .replace(/[’'`ʻʼ]|\p{Pd}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

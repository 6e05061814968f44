/**
 * Characters that nobody sees: controls, line and paragraph separators, marks of direction, spaces without width, tags.
 * A tab, a line feed, and a carriage return before one are none of them: they can be seen in the shape of a text.
 */
const INVISIBLE =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|\r(?!\n)/u;

/**
 * A pictograph with all that belongs to it: colour of skin, gender, the members of a family, the letters of a flag, the
 * frame of a key. Signs that are also plain text (©, ™, ↔ …) count only where they are asked for as pictures.
 */
const EMOJI =
  /\p{RI}\p{RI}?|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|[\u2600-\u27BF](?<=\p{Extended_Pictographic})|[\u{1F000}-\u{1FAFF}]|\p{Extended_Pictographic}(?=[\uFE0F\u200D\u{1F3FB}-\u{1F3FF}]))[\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]*(?:\u200D(?:\p{Extended_Pictographic}|\p{Emoji_Presentation})[\uFE0F\u{1F3FB}-\u{1F3FF}]*)*/u;
const EVERY_EMOJI = new RegExp(EMOJI.source, 'gu');

/** A character or sign in a text, and where it begins. */
export interface FoundCharacter {
  index: number;
  text: string;
}

const find = (pattern: RegExp, text: string): FoundCharacter | undefined => {
  const match = pattern.exec(text);
  return match ? { index: match.index, text: match[0] } : undefined;
};

/** All emoji in a text, each whole. */
export const findEmoji = (text: string): FoundCharacter[] =>
  [...text.matchAll(EVERY_EMOJI)].map((match) => ({ index: match.index, text: match[0] }));

/** The first character of a text that nobody sees; what holds an emoji together is none. */
export const findInvisible = (text: string): FoundCharacter | undefined =>
  find(
    INVISIBLE,
    text.replace(EVERY_EMOJI, (emoji) => ' '.repeat(emoji.length)),
  );

/** Whether a text can be printed on one line as it is: no break, no tab, nothing invisible. */
export const isOneLine = (text: string): boolean => !/[\n\r\t]/.test(text) && findInvisible(text) === undefined;

/** A character in the notation of Unicode, such as `U+00A0`; a sign of several characters as all of them. */
export const toCodePoints = (text: string): string =>
  Array.from(text, (character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

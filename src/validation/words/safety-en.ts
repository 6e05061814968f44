/** The rules that keep a text safe and wholly read, in English: what is wrong, and how to mend it. */
export const safetyRules = {
  'not-read': ['This stands in the file, but no reader ever sees it.', 'Remove it, or write it where it is read.'],
  'yaml-shorthand': [
    'This mark of YAML stands for something else than what is written (an anchor, an alias, a tag, a directive …).',
    'Write the value itself; put a value that begins with & * ! ? or % in quotes.',
  ],
  'look-alike': ['This character looks like another one, which is meant here.', 'Type it again by hand.'],
  'curly-quotes': ['These are quotation marks of a text, not those that hold a value.', 'Write straight quotes, or none.'],
  emoji: ['Emoji have no place on this site.', 'Remove it, or say it in words.'],
  'nested-link': ['A link stands inside another link.', 'Take one of the two out; some tags are links themselves.'],
  'block-in-sentence': [
    'This tag is a block of its own: it cannot stand in a sentence, a heading, a link or a table.',
    'Put it on a line of its own, with an empty line before and after it.',
  ],
  'not-a-file': ['This is no plain file, but a link to another place or a device.', 'Put the file itself here, or delete this.'],
  'too-large': ['This file is too large for a text.', 'Check that it is the right file, or part it.'],
  'trunk-zero': [
    'The 0 that is dialled within the country stands in the number after the code of the country.',
    'Leave it out, as one does when calling from abroad.',
  ],
  'check-failed': [
    'A rule of the check stopped with an error of its own; nobody can say whether this is in order.',
    'Undo the last change here, and report this message to those who look after the site.',
  ],
} as const satisfies Record<string, readonly [string, string]>;

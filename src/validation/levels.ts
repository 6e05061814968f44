import type { Rule } from './problem.ts';

/** An error stops the check and the build; advice does not; notes are counted in the check and listed in the report. */
export type Level = 'error' | 'advice' | 'note';

/** What a rule is about, by which it is told whether a place may be exempt from it. */
export type Subject =
  /** What breaks or endangers the site. */
  | 'structure'
  | 'reference'
  | 'code'
  | 'date'
  | 'place'
  | 'link'
  | 'safety'
  /** Facts that say different things; a number in one language only. */
  | 'contradiction'
  /** What judges language, style, likeness or habit, and what is to be kept up to date. */
  | 'language'
  | 'style'
  | 'likeness'
  | 'habit'
  | 'upkeep';

type Row = readonly [level: Level, subject: Subject, why: string];

/**
 * The level of every rule and why it has it. An error is what breaks or endangers, or contradicts another fact, and is
 * certain; whatever rests on lists of words, on likeness or on habit may be wrong about a right sentence and is advice.
 */
export const LEVELS: Record<Rule, Row> = {
  // Files, YAML and front matter: what cannot be read is lost.
  encoding: ['error', 'structure', 'letters of another encoding are shown broken'],
  unreadable: ['error', 'structure', 'the build fails on it'],
  'empty-file': ['error', 'structure', 'the build finds nothing where it expects an entry'],
  'empty-folder': ['advice', 'upkeep', 'git does not keep it; nothing breaks'],
  'merge-conflict': ['error', 'structure', 'both versions would be shown'],
  'broken-letters': ['error', 'structure', 'the bytes show that an encoding was misread'],
  'hidden-character': ['error', 'safety', 'it can hide words from readers and break searches'],
  syntax: ['error', 'structure', 'the build fails on it'],
  'yaml-tab': ['error', 'structure', 'the build fails on it'],
  'yaml-colon': ['error', 'structure', 'the build fails on it'],
  'yaml-no-colon': ['error', 'structure', 'the build fails on it'],
  'yaml-comment': ['error', 'structure', 'what follows is lost without a word'],
  'duplicate-key': ['error', 'structure', 'one of the two values is lost'],
  'not-read': ['error', 'structure', 'no reader ever sees it'],
  'yaml-shorthand': ['error', 'structure', 'it stands for something else than what is written'],
  'look-alike': ['error', 'structure', 'the mark that is meant is not made'],
  'curly-quotes': ['error', 'structure', 'they hold no value, or are shown around it'],
  'not-a-file': ['error', 'safety', 'it can lead out of the content'],
  'too-large': ['error', 'safety', 'it can stop the check'],
  'check-failed': ['error', 'structure', 'nobody can say whether the content is in order'],
  'missing-front-matter': ['error', 'structure', 'the build fails on it'],
  schema: ['error', 'structure', 'the build fails on it, or shows what cannot be'],
  'unknown-key': ['error', 'structure', 'what it says is shown nowhere'],
  'missing-field': ['error', 'structure', 'the build fails on it'],
  'unknown-file': ['error', 'structure', 'it is shown nowhere'],
  'bad-id': ['error', 'structure', 'its address cannot be, or belongs to another page'],
  'missing-facts': ['error', 'structure', 'the texts are shown nowhere'],
  'missing-words': ['error', 'structure', 'the entry has no page'],
  'needed-by-site': ['error', 'structure', 'the build fails without it'],
  'empty-text': ['error', 'structure', 'a heading or a page with nothing below leads readers nowhere'],
  'wrong-field': ['error', 'structure', 'the site makes the wrong link or label of it'],
  'repeated-value': ['error', 'structure', 'it would be shown twice'],
  'approved-incomplete': ['error', 'safety', 'the law asks for it on an official site'],

  // References, codes, places.
  'unknown-reference': ['error', 'reference', 'it leads nowhere'],
  'redirect-taken': ['error', 'reference', 'a page stands there, and one of the two could not be reached'],
  'redirect-chain': ['error', 'reference', 'it leads on to an address that moved again'],
  'redirect-loop': ['error', 'reference', 'it leads back to where it began'],
  'unpublished-target': ['error', 'reference', 'it leads to a page that readers do not have'],
  'unlisted-source': ['error', 'reference', 'the ground for the claim is not shown'],
  'unknown-country': ['error', 'code', 'no country has it'],
  'unknown-time-zone': ['error', 'code', 'no clock knows it'],
  'unknown-language': ['error', 'code', 'no browser knows it'],
  'zone-overlap': ['error', 'reference', 'a country would have two pages'],
  'place-gap': ['error', 'reference', 'the page of a place would say nothing'],
  'place-twice': ['error', 'contradiction', 'the page of a place would say one thing or the other'],
  'zone-gap': ['error', 'reference', 'a country would have no page'],
  'shared-name': ['error', 'reference', 'a search would find one of two countries by chance'],
  'covers-home': ['error', 'reference', 'no office answers for France or for empty land'],
  'moved-not-moved': ['error', 'reference', 'the page would send readers on from an office that is open'],
  'not-open': ['error', 'reference', 'the page would send readers to a closed office'],
  'shares-nothing': ['error', 'reference', 'the two offices do not share what is said to be shared'],
  'coordinates-swapped': ['error', 'place', 'the map would show another country'],
  'coordinates-outside': ['error', 'place', 'the map would show another country'],
  'coordinates-far': ['advice', 'likeness', 'a city can be wide, or its name be borne by two'],
  'far-time-zone': ['advice', 'likeness', 'borders of zones do not follow the sun'],
  'city-differs': ['advice', 'likeness', 'a place can have two right names, and one of them has to be mended first'],
  'unlikely-country': ['advice', 'likeness', 'two places can share a name'],

  // Dates.
  'future-date': ['error', 'date', 'what has happened lies in the past'],
  'date-order': ['error', 'date', 'nothing is read before it is written'],
  'too-early': ['error', 'date', 'it cannot have been so early'],
  'open-order': ['error', 'date', 'an office does nothing before it opens'],
  'list-order': ['error', 'date', 'history would be told out of order'],
  'range-order': ['error', 'date', 'the least is above the most'],
  'call-order': ['error', 'date', 'a call cannot close before it opens'],
  'call-offset': ['error', 'date', 'calendars would show the wrong hour'],
  'impossible-date': ['error', 'date', 'no month has that day'],
  'call-past': ['advice', 'upkeep', 'time passes without an edit; the site shows it as closed'],

  // Facts that contradict one another: right in rare cases, which an exception tells with its reason.
  'fact-differs': ['error', 'contradiction', 'one language would tell readers another number, link or name'],
  'claimed-twice': ['error', 'contradiction', 'two offices answer for one country without knowing of each other'],
  'zone-mismatch': ['error', 'contradiction', 'the office would stand in another zone than its country'],
  'foreign-phone': ['error', 'contradiction', 'the number rings in another country'],
  'trunk-zero': ['error', 'code', 'the number rings nowhere from abroad'],
  'foreign-time-zone': ['error', 'contradiction', 'the clock of the office would be wrong'],
  duplicate: ['error', 'contradiction', 'two entries claim what tells one from another'],
  'shared-value': ['advice', 'likeness', 'two entries can share a switchboard, a site, a building or an acronym'],

  // Links and addresses.
  'unknown-publisher': ['error', 'link', 'nobody has vouched for whom readers are sent to'],
  'provenance-link': ['error', 'link', 'readers would be sent to a copy'],
  'bad-address': ['error', 'link', 'it leads nowhere'],
  'insecure-address': ['error', 'safety', 'what is sent there can be read and changed on the way'],
  'tracked-address': ['error', 'safety', 'it spies on readers'],
  'private-address': ['error', 'link', 'readers cannot open it'],
  'link-form': ['error', 'link', 'it leads nowhere'],
  'raw-path': ['error', 'link', 'it breaks in another language or under another address of the site'],
  'unknown-anchor': ['error', 'link', 'it leads nowhere'],
  'personal-email': ['error', 'safety', 'it publishes a person'],
  'unclear-email': ['advice', 'likeness', 'a single word can be a service or a person'],
  'phone-in-text': ['error', 'safety', 'it publishes the mobile telephone of a person'],
  'landline-in-text': ['advice', 'habit', 'a number in the facts is kept up to date in one place'],

  // What a text is made of.
  'code-in-text': ['error', 'safety', 'it would run in the build'],
  'pasted-html': ['error', 'structure', 'the build fails on it, or shows its marks'],
  'broken-markdown': ['error', 'structure', 'a link, list or emphasis is not made, and readers see its marks'],
  'stray-mark': ['advice', 'style', 'a star, stroke or dash can be meant'],
  'unsuited-markdown': ['error', 'safety', 'only what is on the list of what a text may hold is built'],
  'unknown-component': ['error', 'structure', 'the build fails on it'],
  'unknown-attribute': ['error', 'structure', 'what it says is shown nowhere'],
  'missing-attribute': ['error', 'structure', 'the tag has nothing to show'],
  'misused-component': ['error', 'structure', 'the tag shows nothing, or not what is meant'],
  'nested-link': ['error', 'structure', 'one of the two links is lost'],
  'block-in-sentence': ['error', 'structure', 'the sentence around it falls apart'],
  'use-figure': ['error', 'structure', 'the picture would have no size, caption or credit'],
  'missing-picture': ['error', 'reference', 'the build fails on it'],
  'broken-picture': ['error', 'structure', 'the build fails on it'],
  'large-picture': ['advice', 'habit', 'it weighs on pages; the build makes smaller copies'],
  'small-picture': ['advice', 'habit', 'it is shown, though not sharp'],
  'unused-picture': ['advice', 'upkeep', 'it is shown nowhere and harms nothing'],
  'alt-text': ['error', 'structure', 'those who do not see the picture get nothing'],
  'weak-alt-text': ['advice', 'style', 'how to describe a picture is a matter of judgement'],
  'heading-order': ['error', 'structure', 'those who jump from heading to heading lose their way'],
  'heading-repeated': ['advice', 'likeness', 'two parts can bear one name'],
  'heading-form': ['advice', 'style', 'a name can be in capitals or end with a dot'],
  'fake-heading': ['advice', 'style', 'a line in bold can be meant as such'],

  // Language, style, likeness.
  'acronym-differs': ['advice', 'language', 'acronyms change from language to language'],
  'number-unclear': ['advice', 'language', 'numbers in words are not always understood'],
  'link-differs': ['advice', 'habit', 'another site need not have a page in every language'],
  'wrong-language': ['advice', 'language', 'the language of a text is guessed from its words'],
  'draft-text': ['error', 'structure', 'readers would read the instructions of a draft'],
  placeholder: ['advice', 'language', 'words of a draft can be words of a right sentence'],
  'link-text': ['advice', 'style', 'whether a text says where it leads is guessed from its words'],
  'same-link-text': ['advice', 'likeness', 'the words around can tell the two links apart'],
  'other-name': ['advice', 'likeness', 'a link can name what it does not lead to'],
  'outline-differs': ['advice', 'likeness', 'a language can need another heading'],
  'blocks-differ': ['advice', 'likeness', 'a language can need another paragraph'],
  'short-text': ['advice', 'likeness', 'a language can be brief'],
  voice: ['advice', 'style', 'a word that is not the site’s own can be right in a name or in its sentence'],
  'repeated-text': ['advice', 'likeness', 'a sentence can be worth saying twice'],
  'repeated-word': ['advice', 'style', 'a word can follow itself'],
  'character-code': ['advice', 'style', 'it is mostly shown as the character that it stands for'],
  emoji: ['advice', 'style', 'it is shown, though each device draws it in its own way'],
  'odd-character': ['advice', 'style', 'names are written in many scripts'],
  spacing: ['advice', 'style', 'spaces follow the usage of a language and of a name'],
  'number-form': ['advice', 'style', 'marks in numbers follow the usage of a place'],
  'numeric-date': ['advice', 'style', 'readers can often tell the day from the month'],
  marks: ['advice', 'style', 'marks follow the usage of a language and of a name'],
  'several-in-one': ['advice', 'habit', 'a name can hold a semicolon'],

  // What is to be kept up to date.
  'missing-translation': ['advice', 'upkeep', 'readers see another language with a notice'],
  'stale-translation': ['advice', 'upkeep', 'the translation is that of an earlier text'],
  'unrecorded-translation': ['advice', 'upkeep', 'nobody can tell which text it translates'],
  'unused-exception': ['advice', 'upkeep', 'it exempts nothing any more'],
  'refused-exception': ['error', 'safety', 'what breaks or endangers cannot be exempt'],
  'never-confirmed': ['note', 'upkeep', 'CNRS has still to read it'],
  'confirmed-long-ago': ['note', 'upkeep', 'CNRS has to read it again'],
  'read-long-ago': ['note', 'upkeep', 'the source has to be read again'],
  'to-be-completed': ['note', 'upkeep', 'only CNRS can supply it'],
};

/** How much a rule matters. */
export const levelOf = (rule: Rule): Level => LEVELS[rule][0];

/** Whether `content/exceptions.yaml` may exempt a place from a rule: structure and safety never, advice and contradictions of facts. */
export const isExceptable = (rule: Rule): boolean => LEVELS[rule][0] === 'advice' || LEVELS[rule][1] === 'contradiction';

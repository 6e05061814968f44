import { describe, expect, test } from 'vitest';
import { findEmoji, findInvisible, isOneLine, toCodePoints } from '../../src/schemas/characters.ts';
import { findMarkdownLookAlikes, findMisquotedTag, findYamlLookAlikes, withoutTextQuotes } from '../../src/validation/look-alikes.ts';
import { findCutValues, findYamlViolations } from '../../src/validation/yaml-policy.ts';

describe('emoji', () => {
  test.each(['🎉', '👨‍👩‍👧‍👦', '🇫🇷', '1️⃣', '#⃣', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '❤️‍🔥', '☺', '✔', '©️', '🧑‍🔬', '🫶'])('%s is one, whole', (emoji) => {
    expect(findEmoji(`a ${emoji} b`)).toEqual([{ index: 2, text: emoji }]);
    expect(findInvisible(`a ${emoji} b`)).toBeUndefined();
  });
  test('signs of texts and scripts are none', () => expect(findEmoji('© ® ™ → ↔ ★ n° § € 東京 नई दिल्ली 1 # * ½ … « » ♯')).toEqual([]));
});

describe('characters that nobody sees', () => {
  test.each([
    '\0',
    '\x07',
    '\x1b',
    '\x7f',
    '\x85',
    '\u00ad',
    '\u061c',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2060',
    '\u2066',
    '\ufeff',
    '\ufe0f',
    '\u{e0041}',
    '\r',
  ])('are found: %j', (character) => {
    expect(findInvisible(`a${character}b`)).toEqual({ index: 1, text: character });
    expect(isOneLine(`a${character}b`)).toBe(false);
  });
  test('lines and tabs can be seen, and no-break spaces are wanted', () => {
    expect(findInvisible('a\r\nb\n\tc\u00a0:\u202fd')).toBeUndefined();
    expect(isOneLine('Bureau\u00a0: «\u202foui\u202f»')).toBe(true);
    for (const text of ['a\nb', 'a\r\nb', 'a\tb']) expect(isOneLine(text)).toBe(false);
  });
  test('they are named as Unicode does', () => expect(toCodePoints('\u00a0👨\u200d')).toBe('U+00A0 U+1F468 U+200D'));
});

const SPACES = ['\u00a0', '\u1680', '\u2000', '\u2003', '\u2009', '\u202f', '\u205f', '\u3000'];

describe('signs that look like those of YAML', () => {
  const mended = (text: string) => findYamlLookAlikes(text).map(({ details }) => details.nearest![0]);
  test.each([
    ['a colon before a space', (s: string) => `status:${s}open`, 'status: open'],
    ['a space before a colon', (s: string) => `status${s}: open`, 'status: open'],
    ['the margin', (s: string) => `${s}${s}en: Tokyo`, 'en: Tokyo'],
    ['the margin after ordinary spaces', (s: string) => `  ${s}en: Tokyo`, 'en: Tokyo'],
    ['an item', (s: string) => `-${s}Kyoto`, '- Kyoto'],
    ['a list on one line', (s: string) => `countries: [JP,${s}KR]`, 'countries: [JP, KR]'],
    ['a group on one line', (s: string) => `- {${s}host: cnrs.fr }`, '- { host: cnrs.fr }'],
    ['a field of a group on one line', (s: string) => `- { host:${s}cnrs.fr }`, '- { host: cnrs.fr }'],
  ])('every space but the ordinary one, in %s', (_, write, line) => {
    for (const space of SPACES) expect(mended(write(space)), toCodePoints(space)).toEqual([line]);
    expect(mended(write(' '))).toEqual([]);
  });
  test.each(['：', '﹕', '︓', '꞉', '∶'])('a colon of another kind: %s', (colon) => {
    for (const line of [`status${colon}open`, `status${colon} open`, `  status ${colon} open`, `- status${colon}open`])
      expect(mended(line)[0], line).toMatch(/^(- )?status: open$/);
  });
  test.each(['–', '—', '−', '•', '‐'])('a hyphen of another kind, below a field: %s', (hyphen) =>
    expect(mended(`countries:\n  ${hyphen} JP\n  ${hyphen} KR`)).toEqual(['- JP', '- KR']),
  );
  test('words of texts, of quotes, of blocks and of remarks are left alone', () => {
    for (const text of [
      'title: Qui contacter\u00a0?',
      'title: Bureau\u202f: ici'.replace(': ici', '; ici'),
      'summary: "a\u00a0: b – c"',
      'summary: "a\n  – b\n  status：c"',
      'note: |\n  a\u00a0: b\n  – c\n  status：d\nother: e',
      'name: 日本：東京',
      'summary: Le bureau\n  – celui de Tokyo –',
      '# status：open\u00a0',
      'url: https://a.fr/a：b',
    ])
      expect(mended(text), text).toEqual([]);
  });
  test('in Markdown a heading or an item wants an ordinary space', () => {
    for (const space of SPACES)
      for (const sign of ['##', '-', '*', '1.', '>'])
        expect(findMarkdownLookAlikes(`a\n\n${sign}${space}b`), toCodePoints(space)).toHaveLength(1);
    expect(findMarkdownLookAlikes('## a\u00a0?\n\n- b\u00a0!\n\n**c**\u00a0d')).toEqual([]);
  });
});

describe('quotation marks of texts', () => {
  test.each(['“open”', '„open“', '«open»', '« open »', '«\u202fopen\u202f»', '‘open’', '”open”', '“open"', '＂open＂', '`open`', '´open´'])(
    'round a whole value: %s',
    (value) => expect(withoutTextQuotes(value)).toBe('open'),
  );
  test('within a value they are words', () => {
    for (const value of ['“A” and “B”', 'the “Tokyo office”', '“Tokyo” office', "l'Asie", '’t Hooft', 'open', '"open"'])
      expect(withoutTextQuotes(value), value).toBeUndefined();
  });
  test.each([
    ['<Term id=“irl”>', '<Term id="irl">'],
    ['<Term id="irl”>', '<Term id="irl">'],
    ['<Term id=« irl »>', '<Term id="irl">'],
    ['<Term id=‘irl’>', '<Term id="irl">'],
    ['<Term id=irl>', '<Term id="irl">'],
    ['<Callout title=“L’office”>', '<Callout title="L’office">'],
    ['<Figure src=“a.jpg” alt="b" caption=“c” credit=d />', '<Figure src="a.jpg" alt="b" caption="c" credit="d" />'],
  ])('round an attribute: %s', (tag, mended) => expect(findMisquotedTag(`Words ${tag} here.`)?.details.nearest).toEqual([mended]));
  test('a tag in straight quotes is in order, whatever stands in them', () => {
    for (const tag of [
      '<Term id="irl">',
      "<Term id='irl'>",
      '<Callout title="The “new” = old">',
      '<Callout title="a=b">',
      '<KeyFigure id="x" />',
    ])
      expect(findMisquotedTag(tag), tag).toBeUndefined();
  });
});

describe('YAML that is read otherwise than it is written', () => {
  const rules = (text: string): string[] => findYamlViolations(text).map(({ rule }) => rule);
  test.each([
    ['a second document', 'a: 1\n---\nb: 2', ['not-read']],
    ['an empty second document', 'a: 1\n---\n', ['not-read']],
    ['what stands after the end', 'a: 1\n...\nb: 2', ['not-read']],
    ['a directive', '%YAML 1.1\n---\na: 1', ['yaml-shorthand']],
    ['a tag', 'a: !!str 1', ['yaml-shorthand']],
    ['a tag of its own', 'a: !foo {b: c}', ['yaml-shorthand']],
    ['an anchor and its alias', 'a: &x b\nc: *x', ['yaml-shorthand', 'yaml-shorthand']],
    ['an anchor on a list', 'a: &x\n  - b\nc: *x', ['yaml-shorthand', 'yaml-shorthand']],
    ['a star that is a text', 'a: *b*', ['syntax']],
    ['an ampersand that is a text', 'a: &b c', ['syntax']],
    ['a merge', 'a:\n  <<: { b: c }', ['yaml-shorthand']],
    ['a merge in a list on one line', 'a: [{ <<: { b: c } }]', ['yaml-shorthand']],
    ['a question', '? a\n: b', ['yaml-shorthand']],
    ['a list as a name', '[a]: b', ['yaml-shorthand']],
    ['a group as a name', '{ a: b }: c', ['yaml-shorthand']],
    ['nothing as a name', 'a:\n  : b', ['yaml-shorthand']],
    ['nothing as a name in an item', '- : b', ['yaml-shorthand']],
    ['a name apart from its colon', 'a: b\nc\n : d', ['yaml-shorthand']],
    ['a tab after a colon', 'a:\tb', ['yaml-tab']],
    ['a tab after a hyphen', '-\ta', ['yaml-tab']],
  ])('%s', (_, text, wanted) => expect(rules(text)).toEqual(wanted));
  test('plain YAML, with remarks and one mark of its beginning or end', () => {
    for (const text of [
      'a: 1\n',
      '---\na: 1\n',
      'a: 1\n...\n',
      '# r\na: b # r\n\n- '.slice(0, 14),
      'a: "x & y * z ! %"',
      'a: x & y',
      'a: b*c',
      'a: |\n  &b *c\n',
      'a: "b\tc"',
      'a: b \t# r',
      '',
    ])
      expect(rules(text), text).toEqual([]);
  });
  test.each([
    ['a number sign in a value', 'a: CNRS #4', true, true],
    ['a number sign in an item', '- CNRS #4', true, true],
    ['a value that is a remark', 'website: #https://a.fr', true, true],
    ['an item of a list on one line', 'a: [b, #c\n d]', true, true],
    ['a line further in', 'a: b\n  #c', true, true],
    ['a number in words of a language', '  en: award # 2 of them', true, true],
    ['a remark beside a fact', 'a: b # not yet known', false, true],
    ['a remark after quotes', 'a: "b" #c', false, false],
    ['a remark of its own', 'a: b\n#c\n# d', false, false],
    ['a field that is switched off', 'a:\n  en: b\n  #fr: c', false, false],
    ['a sign within a word', 'a: b#c', false, false],
    ['a sign in a block', 'a: |\n  b #c\n  # d', false, false],
  ])('what a sign cuts: %s', (_, text, inFacts, inMatter) => {
    expect(findCutValues(text, false).length > 0).toBe(inFacts);
    expect(findCutValues(text, true).length > 0).toBe(inMatter);
  });
});

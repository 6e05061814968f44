import { describe, expect, test } from 'vitest';
import { toStretches } from '../../src/domain/excerpt.ts';
import { rankNames, rejoin, split, toNameFile, toNameFiles, toSearchAttributes } from '../../src/domain/search-query.ts';
import { cleanQuery, isAsked, MAX_QUERY, readSearch, writeSearch } from '../../src/domain/search-state.ts';
import { toNameKey, toStem, toTerms, toTokens } from '../../src/domain/search-tokens.ts';
import { suggest } from '../../src/domain/suggest.ts';

const KNOWN = { kind: ['office', 'country'], zone: ['europe'], also: ['fr', 'es'] };
const read = (address: string) => readSearch(new URLSearchParams(address), KNOWN);

describe('the address of a search', () => {
  test('says what is searched for, and is read back the same', () => {
    const { state, leftOut } = read('q=Tokyo+%26+Kyoto&kind=office&zone=europe&also=es,fr');
    expect(state).toEqual({ query: 'Tokyo & Kyoto', filters: { kind: 'office', zone: 'europe' }, also: ['es', 'fr'] });
    expect(leftOut).toEqual([]);
    expect(read(writeSearch(state)).state).toEqual(state);
  });
  test('unknown values are left out and told of; unknown languages are left out', () => {
    expect(read('q=a&kind=<b>&zone=mars&also=de,fr,fr')).toEqual({
      state: { query: 'a', filters: {}, also: ['fr'] },
      leftOut: [
        { name: 'kind', value: '<b>', why: 'unknown' },
        { name: 'zone', value: 'mars', why: 'unknown' },
      ],
    });
  });
  test('without anything to look for it is empty', () => {
    expect(writeSearch(read('').state)).toBe('');
    expect(isAsked(read('q=+++').state)).toBe(false);
    expect(isAsked(read('kind=office').state)).toBe(true);
  });
  test('a query is cut to length and keeps no control or broken characters', () => {
    expect(cleanQuery('x'.repeat(10_000))).toHaveLength(MAX_QUERY);
    expect(cleanQuery('  a\u0000\n\tb \ud83d ')).toBe('a b \ufffd');
    expect(cleanQuery('🙂'.repeat(500)).isWellFormed()).toBe(true);
  });
});

describe('the words of a query', () => {
  const little = new Set(['the', 'l', 'd', 'de', 'a']);
  test('little words are left out, unless there are no others or the query is quoted', () => {
    expect(toTerms('the office', little)).toEqual(['office']);
    expect(toTerms('the', little)).toEqual(['the']);
    expect(toTerms('"the office"', little)).toEqual(['"the', 'office"']);
    expect(toTerms('À LA mode', new Set(['a', 'la']))).toEqual(['mode']);
  });
  test('a sign before, after or between words is a space', () => {
    expect(toTerms('+japan', little)).toEqual(['japan']);
    expect(toTerms('japan+korea = 2', little)).toEqual(['japan', 'korea', '2']);
    expect(toTerms('+ ~', little)).toEqual([]);
    for (const sign of ['+', '-', '/', ',', ';', ':', '.', '_', '·', '—', '&', '|', '#', '@', '*', '«', '”', '？', '・', '\u00a0'])
      expect(toTerms(`${sign}japan${sign}korea${sign}`, little), sign).toEqual(['japan', 'korea']);
  });
  test('the letters of an abbreviation stay together', () => {
    expect(toTokens('U.S.A. Ph.D. EE. UU. D.C.')).toEqual(['USA', 'PhD', 'EE', 'UU', 'DC']);
    expect(toTokens('R&D R & D I+D+i')).toEqual(['RD', 'RD', 'IDi']);
    expect(toTokens('AT&T')).toEqual(['AT', 'T']);
  });
  test('the number of a unit counts apart from its letters, other names with figures do not', () => {
    for (const written of ['UMI3157', 'UMI-3157', 'UMI 3157', 'UMI_3157', 'UMI n°3157', 'UMI nº 3157', 'UMI n.º 3157', 'UMI #3157'])
      expect(toTerms(written, new Set(['n', 'no'])), written).toEqual(['UMI', '3157']);
    expect(toTokens('umifre6 E2P2L LN2 2BFUEL H2020 COP27')).toEqual(['umifre', '6', 'E2P2L', 'LN2', '2BFUEL', 'H2020', 'COP27']);
  });
  test('width, ligatures and raised figures are those of common letters', () => {
    expect(toTokens('ＰＨＤ ﬁeld BMC²')).toEqual(['PHD', 'field', 'BMC2']);
    expect(toTokens('東京 서울 القاهرة नई')).toEqual(['東京', '서울', 'القاهرة', 'नई']);
  });
  test('any apostrophe elides; what English adds after it is left out', () => {
    for (const sign of "’'‘ʼ`´") expect(toTerms(`l${sign}Inde`, new Set()), sign).toEqual(['Inde']);
    expect(toTokens("Côte d'Ivoire, qu’est, researcher’s, O’Brien")).toEqual(['Côte', 'Ivoire', 'est', 'researcher', 'O', 'Brien']);
  });
  test('a name counts in the singular and in the plural', () => {
    for (const [one, other] of [
      ['scholarships', 'scholarship'],
      ['vacancies', 'vacancy'],
      ['bourses', 'bourse'],
      ['bureaux', 'bureau'],
      ['oposiciones', 'oposicion'],
      ['IRLs', 'IRL'],
    ] as const)
      expect(toStem(one.toLowerCase()), one).toBe(toStem(other.toLowerCase()));
    expect(toStem('usa')).not.toBe(toStem('us'));
    expect(toNameKey('"Bourses de thèse"', little)).toBe(toNameKey('bourse thèse', little));
  });
  test('what French elides is parted, and put together again for the reader', () => {
    expect(toTerms('convention d’accueil', new Set(['d']))).toEqual(['convention', 'accueil']);
    expect(split('l’Inde, d’<a>Ivoire</a>', 'fr')).toBe('l’\u200aInde, d’\u200a<a>Ivoire</a>');
    expect(split('CNRS’s', 'en')).toBe('CNRS’s');
    expect(split("Côte d’Ivoire, l'<b>Inde</b>", 'en')).toBe("Côte d’\u200aIvoire, l'\u200a<b>Inde</b>");
    expect(rejoin('l’ <mark>Inde</mark> et d’\u200aailleurs', 'fr')).toBe('l’<mark>Inde</mark> et d’ailleurs');
    expect(rejoin('laboratories’ own', 'en')).toBe('laboratories’ own');
    expect(rejoin('Côte d’ <mark>Ivoire</mark>', 'es')).toBe('Côte d’<mark>Ivoire</mark>');
  });
  test('what a page is called is handed to the index, without what is empty', () => {
    expect(toSearchAttributes({ names: ['Peking', 'Pekín'], keywords: [] })).toEqual({
      'data-names': 'Peking · Pekín',
      'data-pagefind-meta': 'names[data-names]',
    });
    expect(toSearchAttributes({ names: [] })).toEqual({});
  });
  test('a name counts whole, whatever its accents, case, order and little words; the title most', () => {
    const page = { title: 'Pékin', names: 'Beijing · Peking', aliases: 'Beiping', keywords: 'Chine du Nord' };
    const little = new Set(['du', 'de', 'la', 'le']);
    const ranks = rankNames(page, little);
    const queries = ['pekin', 'PEKING', 'beiping', 'chine du nord', 'nord chine', 'le nord de la Chine', 'pek', 'chine'];
    expect(queries.map((query) => ranks.get(toNameKey(query, little)))).toEqual([6, 5, 3, 2, 2, 2, undefined, undefined]);
    expect(rankNames({ title: 'Pays-Bas', names: 'pays bas' }, new Set()).get('bas pay')).toBe(6);
    expect([...rankNames({ title: '', names: ' · ' }, new Set())]).toEqual([]);
  });
  test('the names of all pages are found again in the file that their words tell', () => {
    const files = toNameFiles(
      [
        ['a', { title: 'Congo', names: 'RDC' }],
        ['b', { title: 'Brazzaville', aliases: 'Congo' }],
      ],
      new Set(),
    );
    const find = (name: string) => files[toNameFile(toNameKey(name, new Set()))]![toNameKey(name, new Set())];
    expect(find('congo')).toEqual({ a: 6, b: 3 });
    expect(find('rdc')).toEqual({ a: 5 });
    expect(find('kongo')).toBeUndefined();
    expect(files.flatMap(Object.keys)).toHaveLength(3);
  });
});

describe('excerpts', () => {
  const toExcerpt = (excerpt: string, content?: string) => {
    const plain = excerpt.replace(/<\/?mark>/g, '');
    return { excerpt, content: content ?? plain, plain_excerpt: plain };
  };
  test('only the marks of the index are marks; what was escaped is text', () => {
    expect(toStretches(toExcerpt('a &lt;b&gt; <mark>c</mark> &amp;'), 'en')).toEqual([
      { text: 'a <b> ', isFound: false },
      { text: 'c', isFound: true },
      { text: ' &amp;', isFound: false },
    ]);
  });
  test('an end that was cut is shown', () => {
    expect(toStretches(toExcerpt('b <mark>c</mark>', 'a b c d'), 'en').map(({ text }) => text)).toEqual(['… ', 'b ', 'c', ' …']);
  });
});

describe('what may have been meant', () => {
  const names = ['Germany', 'Afrique du Sud', 'Afrique australe', 'International Research Laboratory', 'Tokyo', 'AF', 'Cape', 'NL'];
  const unknown = (...words: string[]) => new Map(words.map((word) => [word, ['scholars', 'scholarship', 'statistics', 'Interest']]));
  test('the nearest name, and the query with its unknown words mended', () => {
    expect(suggest('Germny', names, unknown('Germny'))).toEqual(['Germany']);
    expect(suggest('afriqe austarle', names, unknown('afriqe', 'austarle'))).toEqual(['Afrique australe']);
    expect(suggest('labratory tokoy', names, unknown('labratory', 'tokoy'))).toEqual(['Laboratory Tokyo']);
  });
  test('a word of the pages, where no name is nearer', () => {
    expect(suggest('scholarhsip', names, unknown('scholarhsip'))).toEqual(['scholarship']);
    expect(suggest('my statistcs, please', names, unknown('statistcs'))).toEqual(['my statistics please']);
  });
  test('nothing for a query whose words are all known, nor where nothing is near', () => {
    expect(suggest('I am looking for a phd scholarship in france', names, unknown())).toEqual([]);
    for (const word of ['xqzxqz', 'שלום', 'café', 'null', 'fees', 'zz']) expect(suggest(word, names, unknown(word)), word).toEqual([]);
  });
  test('what cannot be mended is left out of what is proposed', () => {
    expect(suggest('Germny xqzxqz', names, unknown('Germny', 'xqzxqz'))).toEqual(['Germany']);
  });
});

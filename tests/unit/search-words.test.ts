import { describe, expect, test } from 'vitest';
import { toWordFile, toWordFiles, toWordStart } from '../../src/domain/search-words.ts';

const find = (texts: string[], term: string): string[] => {
  const start = toWordStart(term)!;
  return toWordFiles(texts)[toWordFile(start)]!.filter((word) => word.startsWith(start));
};

describe('the words of the pages', () => {
  test('are found by how they begin, whatever the case, accents and signs', () => {
    const texts = ['Le Laboratoire (à Paris)', 'Laborantins ; «laboratoires»'];
    expect(find(texts, 'LABORA')).toEqual(['laborantins', 'laboratoire', 'laboratoires']);
    expect(find(texts, 'labó.')).toEqual(['laborantins', 'laboratoire', 'laboratoires']);
    expect(find(['Pékin', '서울'], 'pekin')).toEqual(['pekin']);
    expect(find(['Pékin', '서울'], '서울')).toEqual(['서울']);
    expect(find(texts, 'laboratory')).toEqual([]);
  });
  test('count whole and in parts where a sign or a capital joins them', () => {
    expect(find(['franco-japonaise'], 'francoj')).toEqual(['francojaponaise']);
    expect(find(['franco-japonaise'], 'japon')).toEqual(['japonaise']);
    expect(find(['CyberChef'], 'chef')).toEqual(['chef']);
  });
  test('are listed once and in order; an address is no word', () => {
    const files = toWordFiles(['zoo abeille', 'abeille abeilles', 'https://www.example.org/a/very/long/address/of/a/page']);
    expect(files[toWordFile('abeille')]).toEqual(['abeille', 'abeilles']);
    expect(files.flat()).not.toContainEqual(expect.stringMatching(/^https.{20}/));
  });
  test('a single letter begins too many to be looked up', () => {
    expect(toWordStart('a')).toBeUndefined();
    expect(toWordStart('’')).toBeUndefined();
    expect(toWordStart('AB')).toBe('ab');
  });
  test('the files are the same in whatever order the pages come', () => {
    expect(toWordFiles(['un deux', 'trois'])).toEqual(toWordFiles(['trois', 'deux un']));
  });
});

import { describe, expect, test } from 'vitest';
import { findBeginning, findOtherNumber, toSpelt, toWordFile, toWordFiles, toWordStart } from '../../src/domain/search-words.ts';

const find = (texts: string[], term: string): string[] => {
  const start = toWordStart(term)!;
  return findBeginning(toWordFiles(texts)[toWordFile(start)]!, start);
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
  test('are spelt as they are most often; those that stand beside the texts come last', () => {
    const files = toWordFiles(['Thèse thèse thèse', '(thèses)'], ['Thesis theses']);
    expect(files[toWordFile('thes')]).toEqual(['thèse', 'thèses', 'Thesis']);
  });
  test('are found in the other number', () => {
    expect(findOtherNumber(['emploi', 'employeur'], 'emplois')).toBe('emploi');
    expect(findOtherNumber(['oposición'], 'oposiciones')).toBe('oposición');
    expect(findOtherNumber(['feedback'], 'fees')).toBeUndefined();
  });
  test('go into the index without the letters that Pagefind does not part, where there are such', () => {
    expect(toSpelt('<p>Skłodowska, Łódź, œuvre, Größe, BMC², Pékin, 서울, Skłodowska</p>')).toEqual([
      'sklodowska',
      'lodz',
      'oeuvre',
      'grosse',
      'bmc2',
    ]);
    expect(toSpelt('<svg viewBox="a-bC"></svg><p data-names="CNRS-EuXFEL"> CNRS–UTokyo, French–Spanish, HealthDEEP, l’Inde, a-b')).toEqual([
      'euxfel',
      'utokyo',
      'spanish',
    ]);
    expect(toWordStart('Œuvre')).toBe('oeuvre');
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

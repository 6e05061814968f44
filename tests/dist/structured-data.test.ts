import { expect, test } from 'vitest';
import { readPage, readPages } from '../support/dist.ts';

interface Data {
  '@context': string;
  '@type': string;
  '@id': string;
  name: string;
  [key: string]: unknown;
}

const BLOCK = /<script type="application\/ld\+json">(.*?)<\/script>/gs;
const read = (html: string): Data[] => [...html.matchAll(BLOCK)].map(([, text]) => JSON.parse(text!) as Data);

test('every office, programme and laboratory tells machines what it tells people', () => {
  const pages = readPages().filter(
    ({ path }) =>
      /^\/(en|fr|es)\/(offices|bureaux|oficinas|programmes|programas|laborator\w+|laboratoires)\/[^/]+\/$/.test(path) &&
      !/\/(guide|guia|compare|comparer|comparar)\/$/.test(path),
  );
  expect(pages.length).toBeGreaterThan(300);
  for (const { path, html, texts } of pages) {
    const [data, ...more] = read(html);
    expect(more, path).toEqual([]);
    expect(data!['@context'], path).toBe('https://schema.org');
    expect(new URL(data!['@id']).pathname.endsWith(path), path).toBe(true);
    expect(
      texts
        .map(({ text }) => text)
        .join(' ')
        .includes(data!.name),
      `${path}: ${data!.name}`,
    ).toBe(true);
  }
});

test('what is not known is not told', () => {
  const [tokyo] = read(readPage('/en/offices/tokyo/').html);
  expect(tokyo).toMatchObject({
    '@type': 'GovernmentOffice',
    areaServed: expect.arrayContaining([expect.objectContaining({ identifier: 'JP' })]),
  });
  expect(JSON.stringify(tokyo)).not.toMatch(/null|undefined|""/);
  const [iea] = read(readPage('/fr/programmes/iea/').html);
  expect(iea).toMatchObject({ '@type': 'MonetaryGrant', amount: { currency: 'EUR', minValue: 10000 } });
  const [prc] = read(readPage('/fr/programmes/irc/').html);
  expect(prc!['@type']).toBe('GovernmentService');
});

test('the open data are a data set with their files', () => {
  const [data] = read(readPage('/es/datos/').html) as (Data & { distribution: { contentUrl: string }[] })[];
  expect(data!['@type']).toBe('Dataset');
  expect(data!.distribution.map(({ contentUrl }) => contentUrl.split('/').at(-1))).toContain('programmes.json');
});

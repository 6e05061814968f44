import codeMappings from 'cldr-core/supplemental/codeMappings.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { findBudget } from '../../src/domain/budget.ts';
import { fold } from '../../src/domain/fold.ts';
import { toFeatureCollection } from '../../src/domain/geojson.ts';
import { COUNTRY_CODES, findAlpha3, findByNumber, isCountryCode } from '../../src/domain/iso-3166.ts';
import { placeLabels } from '../../src/domain/labels.ts';
import { editDistance, findNearest, isOneEditApart } from '../../src/domain/nearest.ts';
import { byStatusAndOrder, isFor, isOpenTo } from '../../src/domain/programme.ts';
import { findPublisher, findTitleInAddress, toPageKey, toReadableAddress } from '../../src/domain/publisher.ts';
import { isTimeZone, toOffsetLabel, toOffsets } from '../../src/domain/time-zone.ts';

describe('countries', () => {
  test('249 of ISO 3166-1 and Kosovo, each known to CLDR', () => {
    expect(COUNTRY_CODES).toHaveLength(250);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const code of COUNTRY_CODES) expect(names.of(code), code).toBeTruthy();
  });
  test('by number, with or without leading zeros', () => {
    expect(findByNumber('392')).toBe('JP');
    expect(findByNumber('4')).toBe('AF');
    expect(findByNumber('-1')).toBeUndefined();
    expect(isCountryCode('UK')).toBe(false);
  });
  test('each with an alpha-3 code of its own, as CLDR has it', () => {
    const cldr: Record<string, { _numeric?: string; _alpha3?: string }> = codeMappings.supplemental.codeMappings;
    for (const code of COUNTRY_CODES) if (code !== 'XK') expect(findAlpha3(code), code).toBe(cldr[code]!._alpha3);
    expect(new Set(COUNTRY_CODES.map(findAlpha3)).size).toBe(COUNTRY_CODES.length);
    expect(findAlpha3('UK')).toBeUndefined();
  });
});

describe('programmes', () => {
  const all = { countries: 'any' as const, except: [], status: 'current' as const, order: 2 };
  const some = { countries: ['JP'], except: [], status: 'unconfirmed' as const, order: 1 };
  test('open to a country: named or any, never ended, never where cooperation is suspended', () => {
    expect(isOpenTo(all, 'JP', [])).toBe(true);
    expect(isOpenTo(some, 'KR', [])).toBe(false);
    expect(isOpenTo({ ...all, status: 'ended' }, 'JP', [])).toBe(false);
    expect(isOpenTo(all, 'RU', ['RU'])).toBe(false);
    expect(isFor(all, 'JP')).toBe(false);
    expect(isFor(some, 'JP')).toBe(true);
  });
  test('current ones stand first', () => expect([some, all].sort(byStatusAndOrder)).toEqual([all, some]));
});

test('time zones are told by their rule', () => {
  expect(toOffsets('Asia/Tokyo', 2026).map(toOffsetLabel)).toEqual(['UTC+9']);
  expect(toOffsets('America/New_York', 2026).map(toOffsetLabel)).toEqual(['UTC−5', 'UTC−4']);
  expect(toOffsets('Asia/Kolkata', 2026).map(toOffsetLabel)).toEqual(['UTC+5:30']);
  expect(isTimeZone('Europe/Bruxelles')).toBe(false);
});

test('GeoJSON has longitude first', () => {
  expect(toFeatureCollection([{ id: 'a', lon: 139, lat: 35, properties: {} }]).features[0]!.geometry.coordinates).toEqual([139, 35]);
});

test.each<[address: string, title: string | undefined]>([
  ['https://international.cnrs.fr/en/actualite/appel-iea-2023/', 'Appel IEA 2023'],
  [
    'https://www.cnrsrio.org/appel-%E2%80%80-projets-2021-international-emerging-actions-iea/',
    'Appel projets 2021 international emerging actions IEA',
  ],
  ['https://ec.europa.eu/docs/wp-15-general-annexes_horizon-2026-2027_en.pdf', 'Wp 15 general annexes horizon 2026 2027'],
  ['https://gazettelabo.fr/breves/13763-laboratoire-franco-thailandais.html', 'Laboratoire franco thailandais'],
  ['https://www.ambafrance-cn.org/Presentation-27034', 'Presentation'],
  ['https://mio.osupytheas.fr/fr/wp-json/wp/v2/appel_offre/24810', 'Appel offre'],
  ['https://ror.org/02bkw1m29', undefined],
  ['https://cnrs.fr/fr/node/8333', undefined],
  ['http://www.asean.cnrs.fr/spip.php?article89', undefined],
  ['https://example.org/%E0%A4%A', undefined],
  ['https://example.org/a%3Db=c', undefined],
  ['https://www.inp.cnrs.fr/', undefined],
])('the title of %s is %s', (address, title) => expect(findTitleInAddress(address)).toBe(title));

test('a long title ends between two words', () => {
  const title = findTitleInAddress(`https://example.org/${'collaboration-'.repeat(20)}`)!;
  expect(title).toMatch(/^Collaboration( collaboration)+…$/);
  expect(title.length).toBeLessThanOrEqual(101);
});

test('one page under two addresses is the same, and two questions to one page are not', () => {
  expect(toPageKey('https://www.cnrs.fr/en/offices/')).toBe(toPageKey('http://cnrs.fr/en/offices'));
  expect(toPageKey('http://cnrs.fr/spip.php?article1')).not.toBe(toPageKey('http://cnrs.fr/spip.php?article2'));
});

test('publishers: the longest host decides', () => {
  const publishers = [
    { host: 'nims.go.jp', name: 'NIMS', kind: 'official' as const },
    { host: 'archive.nims.go.jp', name: 'archive', kind: 'provenance' as const },
  ];
  expect(findPublisher('https://archive.nims.go.jp/x', publishers)?.kind).toBe('provenance');
  expect(findPublisher('https://www.nims.go.jp/', publishers)?.kind).toBe('official');
  expect(findPublisher('https://notnims.go.jp/', publishers)).toBeUndefined();
  expect(toReadableAddress('https://www.cnrs.fr/fr/caf%C3%A9/?x=1')).toBe('cnrs.fr/fr/café');
  expect(toReadableAddress('https://www.cnrs.fr/a-%E2%80%80-b/')).toBe('cnrs.fr/a-%E2%80%80-b');
});

test('nearest words come best first', () => {
  expect(editDistance('lisbon', 'lisbom')).toBe(1);
  expect(findNearest('lisbom', ['lisbon', 'oslo', 'rio'])[0]).toBe('lisbon');
  expect(findNearest('xxxxxxxx', ['lisbon'])).toEqual([]);
});

test.each([
  [' Côte  d’Ivoire ', 'cote d ivoire'],
  ['Saint-Pierre-et-Miquelon', 'saint pierre et miquelon'],
  ['U.S.A.', 'usa'],
  ['EE. UU.', 'ee uu'],
  ['Føroyar', 'foroyar'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['Ísland', 'island'],
  ['Þórshöfn', 'thorshofn'],
  ['Đà Nẵng', 'da nang'],
  ['İstanbul Kıbrıs', 'istanbul kibris'],
  ['Œuvre', 'oeuvre'],
  ['Æro', 'aero'],
  ['Azərbaycan', 'azerbaycan'],
  ['Oʻzbekiston', 'o zbekiston'],
  ['대한민국', '대한민국'],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['kenya', 'kenya', true],
  ['kenya', 'keny', true],
  ['kenya', 'kenyaa', true],
  ['kenya', 'kemya', true],
  ['kenya', 'keyna', true],
  ['kenya', 'kneya', true],
  ['kenya', 'kemyaa', false],
  ['kenya', 'ayk', false],
  ['kenya', 'kanye', false],
  ['', 'a', true],
  ['', 'ab', false],
])('%s and %s are one edit apart: %s', (a, b, verdict) => expect([isOneEditApart(a, b), isOneEditApart(b, a)]).toEqual([verdict, verdict]));

test('labels avoid each other', () => {
  const [first, second] = placeLabels(
    [
      { x: 100, y: 100, text: 'São Paulo' },
      { x: 110, y: 98, text: 'Rio' },
    ],
    15,
    11,
  );
  expect([first!.anchor, first!.labelY]).not.toEqual([second!.anchor, second!.labelY]);
});

test('a page without a budget of its own has that of its kind', () => {
  expect(findBudget('page:home')).toBeGreaterThan(findBudget('page:legal'));
  expect(findBudget('office:lisbon')).toBe(findBudget('office:oslo'));
});

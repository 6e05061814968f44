import { expect, test } from 'vitest';
import { withoutStaleContact } from '../../src/domain/office.ts';
import { officeFacts } from '../../src/schemas/office.ts';

const OFFICE = officeFacts.parse({
  order: 1,
  founding: false,
  status: 'closed',
  zone: 'test',
  country: 'NO',
  city: { en: 'Oslo', fr: 'Oslo', es: 'Oslo' },
  localName: null,
  formerNames: ['Christiania'],
  opened: '2010',
  address: { lines: ['Test street 1'], level: 'building' },
  coordinates: { lat: 59.9, lon: 10.7, precision: 'building' },
  timeZone: 'Europe/Oslo',
  phone: '+47 22 00 00 99',
  email: 'contact@example.org',
  website: 'https://example.org/',
  otherWebsites: ['https://old.example.org/'],
  languages: ['nb'],
  openingHours: '8:15–15:45',
  covers: [],
  partners: [],
  sources: [{ url: 'https://example.com/', date: 'undated', readOn: '2026-11-22' }],
  confirmedOn: null,
  updatedOn: '2026-11-10',
});

test('a closed office is told without any way to reach it, and is an office of the same schema', () => {
  const shown = withoutStaleContact(OFFICE);
  expect(JSON.stringify(shown)).not.toMatch(/example\.org|\+47|Test street|8:15/);
  expect(officeFacts.parse(shown)).toMatchObject({ status: 'closed', city: OFFICE.city, opened: '2010', formerNames: ['Christiania'] });
});

test('an office that is open or has moved is told as it is', () => {
  for (const status of ['open', 'moved'] as const) expect(withoutStaleContact({ ...OFFICE, status })).toEqual({ ...OFFICE, status });
});

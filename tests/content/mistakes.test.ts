import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/validation/problem.ts';
import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { toText } from '../../src/validation/report.ts';
import { validate } from '../../src/validation/validate.ts';

let files: ContentFile[];
beforeAll(async () => void (files = await readContent(process.cwd())));

/** The content with one file changed; what the check says of it. */
function withChange(path: string, change: (text: string) => string): Problem[] {
  const before = files.find((file) => file.path === path)!;
  const text = change(before.text);
  expect(text, 'the mistake was made').not.toBe(before.text);
  return validate(files.map((file) => (file.path === path ? { path, text } : file)));
}

const OFFICE = 'content/offices/tokyo/office.yaml';
const PAGE = 'content/offices/tokyo/page.fr.mdx';
const ALIASES = 'content/country-aliases.yaml';
const PROGRAMME = 'content/programmes/iea/programme.yaml';

/** A dated call as an editor writes it, with some fields changed. */
const call = (change: Record<string, string>): string => {
  const fields = { id: '2027', opens: '2027-06-01T09:00:00+02:00', closes: '2027-09-15T17:00:00+02:00', timeZone: 'Europe/Paris', url: 'https://international.cnrs.fr/', ...change };
  return `calls:\n  - ${Object.entries(fields).map(([key, value]) => `${key}: '${value}'`).join('\n    ')}`;
};

test('a sound call raises nothing', () => expect(withChange(PROGRAMME, (text) => text.replace('calls: []', call({})))).toEqual([]));

describe('a mistake is told with its file, its field, what was found and what is allowed', () => {
  test.each<[string, string, (text: string) => string, Partial<Problem>]>([
    ['malformed YAML', OFFICE, (t) => t.replace('city:', 'city: ['), { rule: 'syntax' }],
    ['unknown key', OFFICE, (t) => `${t}telephone: 1\n`, { rule: 'unknown-key', field: 'telephone' }],
    ['missing field', OFFICE, (t) => t.replace(/^zone:.*\n/m, ''), { rule: 'missing-field', field: 'zone' }],
    ['unknown zone', OFFICE, (t) => t.replace('zone: asia-oceania', 'zone: asia-oceana'), { rule: 'unknown-reference', field: 'zone', found: 'asia-oceana' }],
    ['unknown country', OFFICE, (t) => t.replace('- KR', '- UK'), { rule: 'unknown-country', found: 'UK' }],
    ['latitude out of range', OFFICE, (t) => t.replace('lat: 35.6478', 'lat: 135.6'), { rule: 'schema', field: 'coordinates.lat', found: '135.6' }],
    ['unknown time zone', OFFICE, (t) => t.replace('Asia/Tokyo', 'Asia/Tokio'), { rule: 'unknown-time-zone' }],
    ['unknown status', OFFICE, (t) => t.replace('status: open', 'status: opened'), { rule: 'schema', field: 'status', nearest: ['open'] }],
    ['bad date', OFFICE, (t) => t.replace('updatedOn: 2026-11-23', 'updatedOn: 23/11/2026'), { rule: 'schema', field: 'updatedOn' }],
    ['doubled order', OFFICE, (t) => t.replace('order: 11', 'order: 12'), { rule: 'duplicate', field: 'order' }],
    ['country of another office', OFFICE, (t) => t.replace('- KR', '- CA'), { rule: 'claimed-twice' }],
    ['unknown publisher', OFFICE, (t) => t.replace('https://tokyo.cnrs.fr/cooperation-japan/', 'https://example.org/'), { rule: 'unknown-publisher', found: 'example.org' }],
    ['malformed MDX', PAGE, (t) => `${t}\n<Callout>\n`, { rule: 'syntax' }],
    ['unknown tag', PAGE, (t) => `${t}\n<Calout title="x" />\n`, { rule: 'unknown-component', nearest: ['Callout'] }],
    ['link to no entry', PAGE, (t) => `${t}\n[x](office:tokio)\n`, { rule: 'unknown-reference', field: 'office', found: 'tokio' }],
    ['link of no known form', PAGE, (t) => `${t}\n[x](../rio)\n`, { rule: 'unknown-reference', field: 'link' }],
    ['front matter without a title', PAGE, (t) => t.replace(/^title:.*\n/m, ''), { rule: 'missing-field', field: 'title' }],
    ['unknown programme office', PROGRAMME, (t) => t.replace('offices: []', 'offices: [tokyoo]'), { rule: 'unknown-reference', field: 'offices.0' }],
    ['call that closes before it opens', PROGRAMME, (t) => t.replace('calls: []', call({ opens: '2027-09-16T09:00:00+02:00' })), { rule: 'call-order', field: 'calls.0.closes' }],
    ['call in no time zone', PROGRAMME, (t) => t.replace('calls: []', call({ timeZone: 'Europe/Pariss' })), { rule: 'unknown-time-zone', field: 'calls.0.timeZone' }],
    ['call with the offset of another season', PROGRAMME, (t) => t.replace('calls: []', call({ closes: '2027-09-15T17:00:00+01:00' })), { rule: 'call-offset', field: 'calls.0.closes', allowed: 'UTC+2 (Europe/Paris)' }],
    ['call without an offset', PROGRAMME, (t) => t.replace('calls: []', call({ closes: '2027-09-15T17:00:00' })), { rule: 'schema', field: 'calls.0.closes' }],
    ['two calls of one id', PROGRAMME, (t) => t.replace('calls: []', `${call({})}${call({}).replace('calls:', '')}`), { rule: 'duplicate', field: 'calls.1.id' }],
    ['zone that lists a country twice', 'content/zones/europe/zone.yaml', (t) => t.replace('[AD,', '[JP, AD,'), { rule: 'zone-overlap' }],
    ['alias of no country', ALIASES, (t) => t.replace('  AE:', '  UK:'), { rule: 'unknown-country', field: 'names.UK', found: 'UK' }],
    ['alias for a code that is none', ALIASES, (t) => t.replace('  AE:', '  Emirates:'), { rule: 'schema', field: 'names.Emirates' }],
    ['alias of two countries', ALIASES, (t) => t.replace('name: Hayastan', 'name: ceylon'), { rule: 'shared-name', field: 'names.LK.0.name', found: 'Ceylon (AM, LK)' }],
    ['alias that is the usual name of another', ALIASES, (t) => t.replace('name: Hayastan', 'name: La Suède'), { rule: 'shared-name', field: 'names.AM.0.name', found: 'La Suède (SE, AM)' }],
    ['alias that is also shared', ALIASES, (t) => t.replace('name: Hayastan', 'name: Korea'), { rule: 'shared-name', field: 'names.AM.0.name' }],
    ['shared name of a country that does not exist', ALIASES, (t) => t.replace('countries: [KP, KR]', 'countries: [KP, ZZ]'), { rule: 'unknown-country', field: 'shared.0.countries.1', found: 'ZZ' }],
    ['empty alias', ALIASES, (t) => t.replace('name: Hayastan', 'name: " "'), { rule: 'schema', field: 'names.AM.0.name' }],
    ['unknown reason of an alias', ALIASES, (t) => t.replace('name: Hayastan, reason: native name', 'name: Hayastan, reason: native nam'), { rule: 'schema', field: 'names.AM.0.reason', nearest: ['native name'] }],
    ['country in no zone', 'content/zones/europe/zone.yaml', (t) => t.replace('[AD, ', '['), { rule: 'zone-gap', found: 'AD' }],
  ])('%s', (_, path, change, expected) => {
    const found = withChange(path, change);
    expect(found).toContainEqual(expect.objectContaining({ severity: 'error', ...expected }));
  });
});

test('a programme cannot take the address of a page, nor a name that is no address', () => {
  const renamed = (id: string) => validate(files.map((file) => ({ ...file, path: file.path.replace('programmes/iea/', `programmes/${id}/`) })));
  for (const id of ['comparer', 'IEA']) expect(renamed(id)).toContainEqual(expect.objectContaining({ rule: 'bad-id', found: id }));
});

test('words without facts', () => {
  const found = validate(files.filter(({ path }) => path !== OFFICE));
  expect(found).toContainEqual(expect.objectContaining({ rule: 'missing-facts', file: 'content/offices/tokyo', allowed: 'office.yaml' }));
});

test('a missing translation is a warning, no translation at all an error', () => {
  expect(validate(files.filter(({ path }) => path !== PAGE))).toEqual([expect.objectContaining({ rule: 'missing-translation', severity: 'warning', file: PAGE })]);
  const none = validate(files.filter(({ path }) => !path.startsWith('content/offices/tokyo/page.')));
  expect(none).toContainEqual(expect.objectContaining({ rule: 'missing-words', severity: 'error' }));
});

test('the report is read in English and in French', () => {
  const found = withChange(OFFICE, (text) => text.replace('status: open', 'status: opened'));
  expect(toText(found, files.length, 'en')).toContain(`${OFFICE}\n  ✗ line 3, status: This value does not fit.\n      found: "opened"\n      allowed: open, moved, closed\n      did you mean: open`);
  expect(toText(found, files.length, 'fr')).toContain('ligne 3, status: Cette valeur ne convient pas.\n      trouvé: "opened"');
});

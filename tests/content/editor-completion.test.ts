import { matchesGlob } from 'node:path';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { FACTS_KINDS, toJsonSchema, toKnownIds } from '../../src/editing/json-schema.ts';
import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { readFrozenContent } from '../support/frozen-content.ts';

const frozen = await readContent('tests/fixtures/site');

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
ajv.addKeyword('enumDescriptions');
/** What an editor would underline in a file, with the ids of a content folder at hand. */
function toFaults(files: readonly ContentFile[]): (kind: string, text: string) => string[] {
  const known = toKnownIds(files.map(({ path }) => path));
  const validators = new Map<string, ValidateFunction>(
    FACTS_KINDS.map(({ name, schema }) => [name, ajv.compile(toJsonSchema(schema, known))]),
  );
  return (kind, text) => {
    const validate = validators.get(kind)!;
    validate(parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
const faults = toFaults(frozen);

test.each([
  ['the frozen content', readFrozenContent()],
  ['the frozen site', frozen],
])('every YAML file of %s has one schema and fits it', (_, files) => {
  const underline = toFaults(files);
  const facts = files.filter(({ path }) => path.endsWith('.yaml'));
  expect(facts.length).toBeGreaterThan(FACTS_KINDS.length);
  for (const { path, text } of facts) {
    const kinds = FACTS_KINDS.filter(({ glob }) => matchesGlob(path, glob)).map(({ name }) => name);
    expect(kinds, path).toHaveLength(1);
    expect(underline(kinds[0]!, text), path).toEqual([]);
  }
});

test('VS Code is told of every schema, by the glob of its kind', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': Record<string, string> };
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(FACTS_KINDS.map(({ name, glob }) => [`./.astro/schemas/${name}.json`, glob])),
  );
});

test.each([
  ['zone that does not exist', 'zone: europe', 'zone: asia', '/zone must be equal to one of the allowed values'],
  ['country that does not exist', 'country: PT', 'country: UK', '/country must be equal to one of the allowed values'],
  ['latitude out of range', 'lat: 38.7223', 'lat: 138', '/coordinates/lat must be <= 90'],
  ['unknown field', 'founding: true', 'founding: true\ntelephone: 1', ' must NOT have additional properties'],
  ['date in another form', 'opened: 1999-05', 'opened: 05/1999', '/opened must match pattern'],
])('an editor underlines a %s', (_, right, wrong, message) => {
  const { text } = frozen.find(({ path }) => path === 'content/offices/lisbon/office.yaml')!;
  expect(text).toContain(right);
  expect(faults('office', text.replace(right, wrong))).toContainEqual(expect.stringContaining(message));
});

test('a field that names an entry offers those that exist, and explains itself', () => {
  const { properties } = toJsonSchema(
    FACTS_KINDS.find(({ name }) => name === 'office')!.schema,
    toKnownIds(frozen.map(({ path }) => path)),
  );
  expect(properties!.zone).toMatchObject({
    enum: ['africa-middle-east-india', 'americas', 'asia-oceania', 'europe', 'pacific', 'xanadu-zone'],
    description: 'Id of the zone',
  });
  expect(properties!.movedTo).toMatchObject({ enum: expect.arrayContaining(['lisbon', 'bogota']) });
});

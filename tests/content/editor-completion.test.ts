import { matchesGlob } from 'node:path';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { FACTS_KINDS, toJsonSchema, toKnownIds } from '../../src/editing/json-schema.ts';
import { readContent } from '../../src/validation/read.ts';

const files = await readContent(process.cwd());
const facts = files.filter(({ path }) => path.endsWith('.yaml'));
const known = toKnownIds(files.map(({ path }) => path));

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
ajv.addKeyword('enumDescriptions');
const validators = new Map<string, ValidateFunction>(
  FACTS_KINDS.map(({ name, schema }) => [name, ajv.compile(toJsonSchema(schema, known))]),
);

/** What an editor would underline in a file. */
function faults(kind: string, text: string): string[] {
  const validate = validators.get(kind)!;
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('every YAML file has one schema and fits it', () => {
  expect(facts.length).toBeGreaterThan(100);
  for (const { path, text } of facts) {
    const kinds = FACTS_KINDS.filter(({ glob }) => matchesGlob(path, glob));
    expect(
      kinds.map(({ name }) => name),
      path,
    ).toHaveLength(1);
    expect(faults(kinds[0]!.name, text), path).toEqual([]);
  }
});

test('VS Code is told of every schema, by the glob of its kind', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': Record<string, string> };
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(FACTS_KINDS.map(({ name, glob }) => [`./.astro/schemas/${name}.json`, glob])),
  );
});

test.each([
  ['zone that does not exist', 'zone: asia-oceania', 'zone: asia', '/zone must be equal to one of the allowed values'],
  ['country that does not exist', 'country: JP', 'country: UK', '/country must be equal to one of the allowed values'],
  ['latitude out of range', 'lat: 35.6478', 'lat: 135', '/coordinates/lat must be <= 90'],
  ['unknown field', 'founding: true', 'founding: true\ntelephone: 1', ' must NOT have additional properties'],
  ['date in another form', 'openBy: 1994-08', 'openBy: 08/1994', '/openBy must match pattern'],
])('an editor underlines a %s', (_, right, wrong, message) => {
  const { text } = files.find(({ path }) => path === 'content/offices/tokyo/office.yaml')!;
  expect(text).toContain(right);
  expect(faults('office', text.replace(right, wrong))).toContainEqual(expect.stringContaining(message));
});

test('a field that names an entry offers those that exist, and explains itself', () => {
  const { properties } = toJsonSchema(FACTS_KINDS.find(({ name }) => name === 'office')!.schema, known);
  expect(properties!.zone).toMatchObject({
    enum: ['africa-middle-east-india', 'americas', 'asia-oceania', 'europe'],
    description: 'Id of the zone',
  });
  expect(properties!.movedTo).toMatchObject({ enum: expect.arrayContaining(['tokyo', 'washington']) });
});

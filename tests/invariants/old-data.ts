import { expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import type { BuiltSite } from '../support/built-site.ts';

/** The schemas as version 1.1 of the open data published them, before version 1.2 added fields. */
const OLD_SCHEMAS = new URL('../fixtures/data-v1.1/', import.meta.url);

/** A schema without the ban of further properties: what is there keeps its name, type and meaning, and more may stand beside it. */
function allowMore(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(allowMore);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => key !== 'additionalProperties' || value !== false);
  return Object.fromEntries(kept.map(([key, value]) => [key, allowMore(value)]));
}

/** Files of version 1 still are what those who read version 1.1 rely on. */
export function testOldData(open: () => BuiltSite): void {
  test.each(['offices.geojson', 'laboratories.geojson', 'programmes.json', 'zones.geojson', 'countries.json'])(
    '%s keeps every field of version 1.1',
    (name) => {
      const schema = JSON.parse(readFileSync(new URL(name.replace(/\.\w+$/, '.json'), OLD_SCHEMAS), 'utf8')) as unknown;
      const ajv = new Ajv2020({ strict: false });
      addFormats.default(ajv);
      const validate = ajv.compile(allowMore(schema) as object);
      validate(open().json(`data/v1/${name}`));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
}

/**
 * `npm ci` and `npm run dev` run this: writes the JSON Schema of every kind of YAML file to .astro/schemas/ and lets
 * Astro write those of the front matter, so that an editor completes and explains each field. Content that does not
 * fit is no failure here: completion is most wanted where something is wrong.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sync } from 'astro';
import { FACTS_KINDS, toJsonSchema, toKnownIds } from '../editing/json-schema.ts';
import { readContent } from '../validation/read.ts';
import { toLang } from './editor-lang.ts';
import { requireSettings } from './settings.ts';

const FOLDER = '.astro/schemas';

requireSettings(toLang(process.argv.slice(2), process.env));
const files = await readContent(process.cwd());
const known = toKnownIds(files.map(({ path }) => path));
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await Promise.all(
  FACTS_KINDS.map(({ name, schema }) =>
    writeFile(join(FOLDER, `${name}.json`), `${JSON.stringify(toJsonSchema(schema, known), null, 1)}\n`),
  ),
);
await sync({ logLevel: 'silent' }).catch(() =>
  console.warn('The front matter has no completion yet: run `npm run check` to see what is wrong.'),
);

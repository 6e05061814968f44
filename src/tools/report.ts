/**
 * `npm run report`: what is stale, untranslated, to be confirmed or to be completed, in full. Prints a table and writes
 * it as Markdown and as HTML to reports/. Never fails because of what it finds. Option: --lang en|fr.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { readSetting } from '../environment.ts';
import { toLang } from './editor-lang.ts';
import { requireSettings } from './settings.ts';
import { readContent } from '../validation/read.ts';
import { toHtml, toMarkdown, toTable } from '../validation/reporters/ledger.ts';
import { validate } from '../validation/validate.ts';

const FOLDER = 'reports';
const lang = toLang(process.argv.slice(2), process.env);
requireSettings(lang, ['TODAY']);
const today = readSetting('TODAY');
const files = await readContent(process.cwd());
const problems = validate(files, today);

await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}/content.md`, toMarkdown(problems, files.length, today, lang));
await writeFile(`${FOLDER}/content.html`, toHtml(problems, files.length, today, lang));
console.log(toTable(problems, files.length, lang));
console.log(`\n→ ${FOLDER}/content.md, ${FOLDER}/content.html`);

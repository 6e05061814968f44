/**
 * `npm run report`: what is stale, untranslated, to be confirmed or to be completed, in full. Prints a table and writes
 * it as Markdown and as HTML to reports/. Then the pages of the site as it was last built that are over their byte
 * budget. Never fails because of what it finds. Option: --lang en|fr.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { readSetting } from '../environment.ts';
import { toLang } from './editor-lang.ts';
import { findOverweight, toOverweightLine } from './overweight.ts';
import { requireSettings } from './settings.ts';
import type { EditorLang } from '../validation/messages.ts';
import { readContent } from '../validation/read.ts';
import { toHtml, toMarkdown, toTable } from '../validation/reporters/full-report.ts';
import { parseContent, validate } from '../validation/validate.ts';
import { reportDoors } from './report/own-doors.ts';

const FOLDER = 'reports';
const SITE = 'dist';
interface Words {
  overweight: (count: number) => string;
  notBuilt: string;
  doors: (own: number, all: number, without: string) => string;
  toLookAt: (codes: string) => string;
}
const WORDS: Record<EditorLang, Words> = {
  en: {
    overweight: (count) => `Pages of ${SITE}/ over their byte budget: ${count}`,
    doors: (own, all, without) => `Places with a contact of their own beyond headquarters: ${own} of ${all}. Without: ${without}`,
    toLookAt: (codes) => `To be looked at in the official list of Horizon Europe: ${codes}`,
    notBuilt: `Nothing is in ${SITE}/ whose weight could be told (npm run build).`,
  },
  fr: {
    overweight: (count) => `Pages de ${SITE}/ au-delà de leur poids prévu : ${count}`,
    doors: (own, all, without) => `Lieux qui ont un contact à eux au-delà du siège : ${own} sur ${all}. Sans : ${without}`,
    toLookAt: (codes) => `À vérifier dans la liste officielle d’Horizon Europe : ${codes}`,
    notBuilt: `Rien dans ${SITE}/ dont on puisse dire le poids (npm run build).`,
  },
};
const lang = toLang(process.argv.slice(2), process.env);
requireSettings(lang, ['TODAY', 'BASE_PATH']);
const today = readSetting('TODAY');
const files = await readContent(process.cwd());
const problems = validate(files, today);

await mkdir(FOLDER, { recursive: true });
await writeFile(`${FOLDER}/content.md`, toMarkdown(problems, files.length, today, lang));
await writeFile(`${FOLDER}/content.html`, toHtml(problems, files.length, today, lang));
console.log(toTable(problems, files.length, lang));
const doors = reportDoors(parseContent(files, today, []));
if (doors) {
  console.log(`\n${WORDS[lang].doors(doors.all - doors.without.length, doors.all, doors.without.join(' '))}`);
  console.log(WORDS[lang].toLookAt(doors.toLookAt.join(' ')));
}
if (existsSync(SITE)) {
  const pages = await findOverweight(SITE, readSetting('BASE_PATH'));
  console.log(['', WORDS[lang].overweight(pages.length), ...pages.map((page) => `  ${toOverweightLine(page, lang)}`)].join('\n'));
} else console.log(`\n${WORDS[lang].notBuilt}`);
console.log(`\n→ ${FOLDER}/content.md, ${FOLDER}/content.html`);

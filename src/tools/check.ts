/**
 * `npm run check`: holds all content against all rules, without a build. Ends with 1 where there are errors.
 * --lang en|fr (default: French where LANG is, else English), --json, --github, --gitlab;
 * --fix-hashes [folder …] writes into translations of which source text they are: those that say nothing yet, and
 * those of the folders named, as up to date.
 */
import { readSetting } from '../environment.ts';
import type { EditorLang } from '../validation/messages.ts';
import { readContent } from '../validation/read.ts';
import { toGitHub, toGitLab } from '../validation/reporters/annotations.ts';
import { toJson } from '../validation/reporters/json.ts';
import { toText } from '../validation/reporters/text.ts';
import { validate } from '../validation/validate.ts';
import { toLang } from './editor-lang.ts';
import { fixHashes } from './fix-hashes.ts';
import { requireSettings } from './settings.ts';

const NO_TRANSLATION: Record<EditorLang, (folder: string) => string> = {
  en: (folder) => `No translation is in ${folder}; nothing was written there.`,
  fr: (folder) => `Aucune traduction dans ${folder} ; rien n’y a été écrit.`,
};

const args = process.argv.slice(2);
const lang = toLang(args, process.env);
requireSettings(lang, ['TODAY']);
const today = readSetting('TODAY');

if (args.includes('--fix-hashes')) {
  const folders = args.slice(args.indexOf('--fix-hashes') + 1).filter((arg, i, list) => !arg.startsWith('--') && list[i - 1] !== '--lang');
  const { changed, empty } = await fixHashes(process.cwd(), folders, today);
  for (const file of changed) console.log(file);
  for (const folder of empty) console.error(NO_TRANSLATION[lang](folder));
}
const files = await readContent(process.cwd());
const problems = validate(files, today);

const REPORTERS: Record<string, () => string> = {
  '--json': () => toJson(problems, files.length, lang),
  '--github': () => toGitHub(problems, lang),
  '--gitlab': () => toGitLab(problems, lang),
};
const format = args.find((arg) => arg in REPORTERS);
const output = format ? REPORTERS[format]!() : toText(problems, files.length, lang);
if (output) console.log(output);
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;

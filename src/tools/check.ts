/**
 * `npm run check`: holds all content against all rules, without a build. Ends with 1 where there are errors.
 * --lang en|fr (default: French where LANG is, else English), --json, --github, --gitlab;
 * --fix-hashes [folder …] writes into translations of which source text they are: those that say nothing yet, and
 * those of the folders named, as up to date.
 */
import type { EditorLang } from '../validation/messages.ts';
import { readContent } from '../validation/read.ts';
import { toGitHub, toGitLab } from '../validation/reporters/annotations.ts';
import { toJson } from '../validation/reporters/json.ts';
import { toText } from '../validation/reporters/text.ts';
import { validate } from '../validation/validate.ts';
import { fixHashes } from './fix-hashes.ts';

const args = process.argv.slice(2);
const asked = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
const environment = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const lang: EditorLang = (asked ?? environment).toLowerCase().startsWith('fr') ? 'fr' : 'en';
const today = new Date().toISOString().slice(0, 10);

if (args.includes('--fix-hashes')) {
  const folders = args.slice(args.indexOf('--fix-hashes') + 1).filter((arg, i, list) => !arg.startsWith('--') && list[i - 1] !== '--lang');
  for (const file of await fixHashes(process.cwd(), folders, today)) console.log(file);
}
const files = await readContent(process.cwd());
const problems = validate(files, today);

const reporter = args.includes('--json') ? toJson : args.includes('--github') ? toGitHub : args.includes('--gitlab') ? toGitLab : toText;
const output = reporter === toGitHub || reporter === toGitLab ? reporter(problems, lang) : (reporter as typeof toText)(problems, files.length, lang);
console.log(output);
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;

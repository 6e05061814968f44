/** `npm run check`: holds all content against all rules, without a build. Options: --json, --lang fr|en. */
import { readContent } from '../validation/read.ts';
import { toText } from '../validation/report.ts';
import { validate } from '../validation/validate.ts';

const args = process.argv.slice(2);
const lang = args[args.indexOf('--lang') + 1] === 'fr' && args.includes('--lang') ? 'fr' : 'en';
const files = await readContent(process.cwd());
const problems = validate(files);

console.log(args.includes('--json') ? JSON.stringify(problems, null, 1) : toText(problems, files.length, lang));
process.exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;

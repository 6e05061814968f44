/** The thread in which a build checks the content (check-aside.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import type { EditorLang } from '../../validation/messages.ts';
import { readContent } from '../../validation/read.ts';
import { toText } from '../../validation/reporters/text.ts';
import { validate } from '../../validation/validate.ts';
import type { Verdict } from './check-aside.ts';

/** What is to be checked, and how it is told. */
export interface Question {
  root: string;
  /** Calendar date, such as 2026-11-27. */
  today: string;
  lang: EditorLang;
}

const { root, today, lang } = workerData as Question;
const files = await readContent(root);
const problems = validate(files, today);
const hasErrors = problems.some(({ severity }) => severity === 'error');
parentPort!.postMessage({
  files: files.length,
  advice: problems.filter(({ severity }) => severity === 'advice').length,
  report: hasErrors ? toText(problems, files.length, lang) : undefined,
} satisfies Verdict);

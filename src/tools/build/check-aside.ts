import { Worker } from 'node:worker_threads';
import type { Plugin } from 'vite';
import type { Question } from './check-worker.ts';

/** What the check says of the content. */
export interface Verdict {
  files: number;
  /** How many pieces of advice there are. */
  advice: number;
  /** All that was found, in words, where there are errors; undefined where the site may be built. */
  report: string | undefined;
}

/**
 * Checks the content in a thread of its own, so that the site can be prepared meanwhile, and so that what the check
 * holds in memory is given back. @throws where the thread ends without a verdict.
 */
export const checkAside = (question: Question): Promise<Verdict> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: question });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The check ended without a verdict (${code}).`)));
  });

/** Lets a build bundle its modules, but render no page before the content has passed the check. */
export const renderAfter = (verdict: Promise<Verdict>): Plugin => ({
  name: 'render-after-check',
  writeBundle: {
    order: 'post',
    async handler() {
      if ((await verdict).report) this.error('The content did not pass the check.');
    },
  },
});

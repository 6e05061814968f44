/** The sign of life of a lock: a thread of its own, so that it goes on while the build computes. */
import { futimesSync, openSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { file, every } = workerData as { file: string; every: number };
// The open file, not its name: whoever has taken the lock over is left alone.
const lock = openSync(file, 'r+');
setInterval(() => {
  const now = new Date(performance.timeOrigin + performance.now());
  futimesSync(lock, now, now);
}, every);

/** How soon `npm run dev` serves what has been saved, with the real content and with a thousand entries more. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { href, type Ref } from '../../src/i18n/routes.ts';
import { quantile, type Row } from './measure.ts';
import { Workshop } from './sites.ts';

const PORT = 4397;
const ORIGIN = `http://localhost:${PORT}`;
const ROUNDS = 5;
/** Entries beside the real ones, and seconds in which a change must be seen. */
const CASES = [
  { entries: 0, limit: 1 },
  { entries: 1000, limit: 2 },
];
const PATIENCE = 120_000;
/** A file that changes twice within a moment may be read once only: milliseconds between two changes. */
const BETWEEN = 1500;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks for a page again and again until it holds a word; gives the seconds. @throws where it never does. */
async function waitFor(ref: Ref, word: string): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE) {
    const page = await fetch(ORIGIN + href(ref, 'en')).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(word)) return (performance.now() - started) / 1000;
    await pause(10);
  }
  throw new Error(`${href(ref, 'en')} never said “${word}”.`);
}

/** Saves a file with a new word in it, and waits until the page says it. */
async function timeEdit(file: string, ref: Ref, from: RegExp, toText: (word: string) => string): Promise<number> {
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const word = `Saved${round}x${times.length}`;
    writeFileSync(
      file,
      text.replace(from, () => toText(word)),
    );
    times.push(await waitFor(ref, word));
    await pause(BETWEEN);
  }
  writeFileSync(file, text);
  await pause(BETWEEN);
  return quantile(times, 0.5);
}

async function measure(folder: string, name: string, limit: number): Promise<Row[]> {
  const id = readdirSync(join(folder, 'content/offices'))[0]!;
  const ref: Ref = `office:${id}`;
  const text = join(folder, 'content/offices', id, 'page.en.mdx');
  await waitFor(ref, '</html>');
  const title = readFileSync(text, 'utf8').match(/^summary: .*$/m)![0];
  return [
    { name: `${name}: sentence of a text`, value: await timeEdit(text, ref, /$/, (word) => `\n${word}.\n`), unit: 's', limit },
    { name: `${name}: front matter`, value: await timeEdit(text, ref, /^summary: .*$/m, (word) => `${title} ${word}`), unit: 's', limit },
  ];
}

function stop(server: ChildProcess): void {
  if (process.platform === 'win32') server.kill();
  else process.kill(-server.pid!);
}

/** The figures of live editing. */
export async function benchDev(): Promise<Row[]> {
  const workshop = new Workshop();
  const rows: Row[] = [];
  try {
    for (const { entries, limit } of CASES) {
      const { folder } = workshop.copy(entries);
      const server = spawn('npm', ['run', 'dev'], {
        cwd: folder,
        detached: process.platform !== 'win32',
        shell: process.platform === 'win32',
        stdio: 'ignore',
        env: { ...process.env, PORT: String(PORT) },
      });
      try {
        rows.push(...(await measure(folder, entries === 0 ? 'real content' : `${entries} entries more`, limit)));
      } finally {
        stop(server);
      }
    }
    return rows;
  } finally {
    workshop.close();
  }
}

/**
 * Serves the built site at http://localhost:4321 (PORT to change) until it is stopped, with the headers of every host;
 * with --preview, the preview. For looking at it on this machine: a public site wants a web server. Option: --lang en|fr.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { readSetting } from '../environment.ts';
import { sayHeaders } from '../integrations/response-headers.ts';
import type { EditorLang } from '../validation/messages.ts';
import { LockHeld, takeLock } from './build/lock.ts';
import { restore } from './build/swap.ts';
import { lockOf } from './build/workspace.ts';
import { toLang } from './editor-lang.ts';
import { findPage } from './serve/find-page.ts';
import { requireSettings } from './settings.ts';

const WORDS: Record<EditorLang, { none: (folder: string, command: string) => string; taken: (port: number) => string; serving: string }> = {
  en: {
    none: (folder, command) => `There is no site in ${folder}/ yet. Make one: ${command}`,
    taken: (port) => `PORT=${port}: another program uses this port. Stop it, or choose another, as in PORT=${port + 1} npm start.`,
    serving: 'Serving',
  },
  fr: {
    none: (folder, command) => `Il n’y a pas encore de site dans ${folder}/. Faites-en un : ${command}`,
    taken: (port) =>
      `PORT=${port} : un autre programme utilise ce port. Arrêtez-le, ou prenez-en un autre, comme PORT=${port + 1} npm start.`,
    serving: 'Site servi',
  },
};

const lang = toLang(process.argv.slice(2), process.env);
requireSettings(lang);
const t = WORDS[lang];
const isPreview = readSetting('PREVIEW') || process.argv.includes('--preview');
const place = isPreview ? 'dist-preview' : 'dist';
const folder = resolve(place);
const base = readSetting('BASE_PATH');
const port = readSetting('PORT');

await restoreAlone();
if (!existsSync(join(folder, 'index.html'))) {
  console.error(t.none(place, isPreview ? 'npm run preview' : 'npm start'));
  process.exit(1);
}

const server = await preview({
  configFile: false,
  logLevel: 'warn',
  appType: 'mpa',
  base: `${base}/`,
  build: { outDir: folder },
  // Who may read what is for the policy to say.
  preview: { port, strictPort: true, cors: false },
  plugins: [
    {
      name: 'site-as-hosts-serve-it',
      configurePreviewServer: ({ middlewares }) => {
        middlewares.use(sayHeaders(base));
        middlewares.use(findPage(folder, base));
      },
    },
  ],
}).catch((error: Error) => {
  console.error(/already in use|EADDRINUSE/.test(error.message) ? t.taken(port) : error.message);
  process.exit(1);
});
console.log(`${t.serving.padEnd(14)}${new URL(`${base}/`, server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`).href}`);

/** A publication that was killed is put in order, unless a build is at it. */
async function restoreAlone(): Promise<void> {
  try {
    const lock = await takeLock(lockOf(process.cwd()));
    restore(place);
    lock.release();
  } catch (error) {
    if (!(error instanceof LockHeld)) console.error((error as Error).message);
  }
}

/**
 * `npm run edit`: the site with live editing, and the visual editor at /admin/ on the files of this copy. What is saved
 * there is written to content/ and seen at once; nothing leaves this machine.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { passOn, readSetting } from '../environment.ts';
import { toLang } from './editor-lang.ts';
import { requireSettings } from './settings.ts';

requireSettings(toLang(process.argv.slice(2), process.env));
const require = createRequire(import.meta.url);
const base = readSetting('BASE_PATH');

/** A port that is free on this machine. */
const port = await new Promise<number>((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address() as AddressInfo;
    probe.close(() => resolve(free));
  });
});

// The server of Decap CMS that reads and writes files; only the development server reaches it.
const files = spawn(process.execPath, [join(dirname(require.resolve('decap-server/package.json')), 'dist/index.js')], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { GIT_REPO_DIRECTORY: process.cwd(), ...process.env, MODE: 'fs', PORT: String(port), BIND_HOST: '127.0.0.1', LOG_LEVEL: 'error' },
});
process.on('exit', () => files.kill());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit());

passOn('EDITOR_LOCAL', '1');
const { dev } = await import('astro');
const server = await dev({
  logLevel: 'warn',
  vite: {
    // Known before the first visit, so that the page need not load twice.
    optimizeDeps: { include: ['yaml'] },
    server: {
      proxy: { [`${base}/admin/api`]: { target: `http://127.0.0.1:${port}`, rewrite: (path) => path.slice(`${base}/admin`.length) } },
    },
  },
});
console.log(
  `Visual editor  http://localhost:${server.address.port}${base}/admin/\nSite           http://localhost:${server.address.port}${base}/`,
);

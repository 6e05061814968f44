import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TOOL = new URL('../../src/tools/serve.ts', import.meta.url).pathname;
const BASE = '/intl';
const SITE: Record<string, string> = {
  'index.html': 'choice',
  '404.html': 'the own page for nothing',
  'en/offices/tokyo/index.html': 'Tokyo',
  'en/offices/tokyo.vcf': 'BEGIN:VCARD',
  'data/v1/offices.geojson': '{}',
  '_astro/style.B4YeTl3o.css': 'a{}',
};

let folder: string;
let port: number;
let server: ChildProcess | undefined;

/** A port that nobody uses. */
async function findPort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return free;
}

const env = (values: Record<string, string>) => ({ PATH: process.env.PATH ?? '', HOME: folder, ...values });
const runTool = (values: Record<string, string>, ...args: string[]) =>
  spawnSync('node', [TOOL, ...args], { cwd: folder, encoding: 'utf8', env: env(values) });

/** Asks for a path as it is written, without following where it leads. */
async function ask(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: IncomingMessage['headers']; text: string }> {
  const sent = request({ port, path, headers: { host: `localhost:${port}`, ...headers }, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const part of response) text += String(part);
  return { status: response.statusCode!, headers: response.headers, text };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, text] of Object.entries(SITE)) {
    mkdirSync(join(folder, 'dist', dirname(name)), { recursive: true });
    writeFileSync(join(folder, 'dist', name), text);
  }
  // As a build leaves it that was killed between its last two steps.
  renameSync(join(folder, 'dist'), join(folder, 'dist.old'));
  port = await findPort();
  server = spawn('node', [TOOL], { cwd: folder, env: env({ PORT: String(port), BASE_PATH: BASE }), stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(server.stdout!, 'data')) as [Buffer];
  expect(said.toString()).toContain(`http://localhost:${port}${BASE}/`);
});

afterAll(async () => {
  if (server?.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true, force: true });
});

test('the last good site is put back first', () => {
  expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
  expect(existsSync(join(folder, 'dist.old'))).toBe(false);
});

test.each([
  ['/intl/', 'choice'],
  ['/intl/en/offices/tokyo/', 'Tokyo'],
  ['/intl/en/offices/tokyo/?x=1', 'Tokyo'],
  ['/intl/en/offices/tokyo.vcf', 'BEGIN:VCARD'],
])('%s is served', async (path, text) => {
  expect(await ask(path)).toMatchObject({ status: 200, text });
});

test.each([
  ['/intl/en/offices/tokyo', '/intl/en/offices/tokyo/'],
  ['/intl/en/offices/tokyo?a=1&b=2', '/intl/en/offices/tokyo/?a=1&b=2'],
  ['/intl', '/intl/'],
  ['/', '/intl/'],
])('%s leads to %s', async (path, location) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(301);
  expect(headers.location).toBe(location);
});

test.each([
  '/intl/en/nothing',
  '/intl/en/nothing/',
  '/en/offices/tokyo/',
  '/intl/%2f..',
  '/intl/..%2fpackage.json',
  '/intl/../secret',
  '/intl/%E0%A4%A',
  '/intl/en/',
  `/intl/${'x'.repeat(300)}`,
])('%s gets the own page for nothing', async (path) => {
  writeFileSync(join(folder, 'secret'), 'secret');
  expect(await ask(path)).toMatchObject({ status: 404, text: SITE['404.html'] });
});

test('the headers are those of the policy', async () => {
  const origin = { origin: 'http://localhost:1234' };
  const data = await ask('/intl/data/v1/offices.geojson', origin);
  expect(data.headers).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': 'application/geo+json' });
  const page = await ask('/intl/en/offices/tokyo/', origin);
  expect(page.headers['access-control-allow-origin']).toBeUndefined();
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect((await ask('/intl/_astro/style.B4YeTl3o.css')).headers['cache-control']).toContain('immutable');
});

describe('what cannot be served is told plainly', () => {
  test('a port that is taken', () => {
    const { status, stderr } = runTool({ PORT: String(port) });
    expect(status).toBe(1);
    expect(stderr).toContain(`PORT=${port}: another program uses this port.`);
  });

  test.each(['abc', '80000', '-1'])('PORT=%s', (value) => {
    expect(runTool({ PORT: value }, '--lang', 'fr')).toMatchObject({ status: 1, stderr: expect.stringContaining(`PORT=${value} : `) });
  });

  test('a site that is not there', () => {
    expect(runTool({}, '--preview')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no site in dist-preview/ yet.'),
    });
  });
});

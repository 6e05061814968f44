import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchJson, keep, load, LoadError } from '../../src/components/browser/load.client.ts';

/** What the server does with each request for a path, in turn; the last one goes on for ever. */
type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;
const status =
  (code: number, body = ''): Answer =>
  (_, response) =>
    response.writeHead(code, { 'content-type': 'application/json' }).end(body);
const good = status(200, '{"a":1}');
const cutLine: Answer = (request) => request.socket.destroy();
const cutBody: Answer = (request, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"a"');
  setTimeout(() => request.socket.destroy(), 20);
};

const plans = new Map<string, Answer[]>();
const asked = new Map<string, number>();
let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!;
    const turn = asked.get(path) ?? 0;
    asked.set(path, turn + 1);
    const plan = plans.get(path)!;
    plan[Math.min(turn, plan.length - 1)]!(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let files = 0;
/** The address of a file that answers by a plan, and how often it was asked for. */
function plan(...answers: Answer[]): { address: string; count: () => number } {
  const path = `/${(files += 1)}`;
  plans.set(path, answers);
  return { address: origin + path, count: () => asked.get(path) ?? 0 };
}

test.each<[string, Answer[], number]>([
  ['comes', [good], 1],
  ['fails once on the line', [cutLine, good], 2],
  ['is cut once', [cutBody, good], 2],
  ['is once no JSON', [status(200, '<p>sign in</p>'), good], 2],
  ['is once too much to ask', [status(429), good], 2],
  ['meets a busy server once', [status(503), good], 2],
])('a file that %s is had', async (_, answers, times) => {
  const { address, count } = plan(...answers);
  expect(await fetchJson(address)).toEqual({ a: 1 });
  expect(count()).toBe(times);
});

test.each<[string, Answer[], number, number]>([
  ['fails on the line', [cutLine], 0, 2],
  ['is no JSON', [status(200, '<p>sign in</p>')], 200, 2],
  ['meets a broken server', [status(500)], 500, 2],
  ['is not there', [status(404), good], 404, 1],
  ['is not for everybody', [status(403), good], 403, 1],
])('a file that %s is an error, with its status', async (_, answers, code, times) => {
  const { address, count } = plan(...answers);
  const error: unknown = await fetchJson(address).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LoadError);
  expect(error).toMatchObject({ status: code });
  expect((error as LoadError).message).toContain(address);
  expect(count()).toBe(times);
});

test('who loads says what is made of a file, and an error of theirs is one of the file', async () => {
  const { address } = plan(status(200, 'some text'));
  expect(await load(address, async (response) => (await response.text()).length)).toBe(9);
  const refuse = (): never => {
    throw new TypeError('not such a text');
  };
  await expect(load(address, refuse)).rejects.toMatchObject({ status: 200, cause: new TypeError('not such a text') });
});

test('what is aborted ends by its own reason, before, during and between the two tries', async () => {
  const reason = new Error('gone');
  const before = plan(good);
  await expect(fetchJson(before.address, AbortSignal.abort(reason))).rejects.toBe(reason);
  const never = plan(() => undefined);
  const during = new AbortController();
  const waiting = fetchJson(never.address, during.signal);
  during.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  const between = new AbortController();
  const busy = plan((_, response) => {
    response.writeHead(503).end();
    setTimeout(() => between.abort(reason), 50);
  }, good);
  await expect(fetchJson(busy.address, between.signal)).rejects.toBe(reason);
  expect(busy.count()).toBe(1);
});

test('an answer is kept, a failure is not, and those who ask at once share one', async () => {
  const { address, count } = plan(status(404), good);
  const get = keep((href) => fetchJson<{ a: number }>(href));
  const [first, second] = [get(address), get(address)];
  expect(first).toBe(second);
  await expect(first).rejects.toBeInstanceOf(LoadError);
  expect(count()).toBe(1);
  expect(await get(address)).toEqual({ a: 1 });
  expect(await get(address)).toEqual({ a: 1 });
  expect(count()).toBe(2);
});

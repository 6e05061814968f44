import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureChromium } from '../support/chromium.ts';

/** One figure of the benchmarks. A `limit` is the most that it may be, or the least where `isLeast`. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  limit?: number;
  isLeast?: boolean;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });

/** Serves the built site on loopback until `stop`. */
export async function serve(port: number): Promise<{ origin: string; stop: () => void }> {
  const server = spawn(process.execPath, ['src/tools/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return { origin: `http://localhost:${port}`, stop: () => void server.kill() };
}

const isText = (type: string): boolean => /html|css|javascript|json|svg|xml/.test(type);

/**
 * Counts what a page asks for from now on: its bytes, texts in brotli as a host precompresses them, the rest as it
 * is, the font apart.
 */
export function countBytes(page: Page): () => Promise<{ bytes: number; requests: number; font: number }> {
  const sizes: Promise<{ bytes: number; isFont: boolean }>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const size = response.body().then(
      (body) => ({ bytes: isText(type) ? brotliCompressSync(body).length : body.length, isFont: type.includes('font') }),
      () => ({ bytes: 0, isFont: false }),
    );
    sizes.push(size);
  });
  return async () => {
    const all = await Promise.all(sizes);
    const sum = (list: typeof all): number => list.reduce((total, { bytes }) => total + bytes, 0);
    return { bytes: sum(all.filter(({ isFont }) => !isFont)), requests: all.length, font: sum(all.filter(({ isFont }) => isFont)) };
  };
}

/** Slows the processor of a page down, 1 being its own speed. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** The value below which a share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

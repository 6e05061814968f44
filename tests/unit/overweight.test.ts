import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findOverweight, toOverweightLine } from '../../src/tools/overweight.ts';

test('a page over its budget is told with both weights, one within it is not', async () => {
  const root = mkdtempSync(join(tmpdir(), 'weights-'));
  const write = (path: string, bytes: number): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // Random letters, which no compression makes smaller than three quarters.
    writeFileSync(join(root, path), `<!doctype html><html lang="en"><p>${randomBytes(bytes).toString('base64')}</p></html>`);
  };
  try {
    write('en/laboratories/heavy/index.html', 15_000);
    write('en/laboratories/light/index.html', 10_000);
    write('en/zones/europe/index.html', 20_000);
    const found = await findOverweight(root, '');
    expect(found.map(({ path, budget }) => [path, budget])).toEqual([['/en/laboratories/heavy/', 14_000]]);
    expect(toOverweightLine({ ...found[0]!, bytes: 15_123 }, 'en')).toBe('/en/laboratories/heavy/: 15.1 kB of 14.0 kB');
    expect(toOverweightLine({ ...found[0]!, bytes: 15_123 }, 'fr')).toBe('/en/laboratories/heavy/ : 15,1 ko pour 14,0 ko');
  } finally {
    rmSync(root, { recursive: true });
  }
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile } from '../../keep-file.ts';
import { compressedSize, type Compress } from '../weigh.ts';

const FILE = 'node_modules/.cache/cnrs-international/weights.json';

/** Bytes of texts in brotli, by a hash of the text and the quality. */
type Weights = Record<string, number>;

/** Reads what earlier builds have found out; a file that is not whole says nothing. */
function readWeights(file: string): Weights {
  try {
    const { brotli, weights } = JSON.parse(readFileSync(file, 'utf8')) as { brotli: string; weights: Weights };
    return brotli === process.versions.brotli && Object.values(weights).every(Number.isInteger) ? weights : {};
  } catch {
    return {};
  }
}

/** Remembers from build to build how small texts become, since most pages stay as they are. */
export function openKnownWeights(root: string): { weigh: Compress; save: () => void } {
  const file = join(root, FILE);
  const known = readWeights(file);
  const used: Weights = {};
  const weigh: Compress = async (data, quality) => {
    const key = `${createHash('sha1').update(data).digest('base64url')} ${quality}`;
    return (used[key] ??= known[key] ?? (await compressedSize(data, quality)));
  };
  /** Keeps the weights of this build, and forgets those of texts that are gone. */
  const save = (): void => keepFile(file, JSON.stringify({ brotli: process.versions.brotli, weights: used }));
  return { weigh, save };
}

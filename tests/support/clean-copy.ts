import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads. */
const PARTS = ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** A copy of the project as after a fresh checkout: it shares the packages, but nothing that an earlier build left beside them. */
export function copyClean(folder: string): void {
  for (const name of PARTS) cpSync(name, join(folder, name), { recursive: true });
  const packages = join(process.cwd(), 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter((one) => !one.startsWith('.') || one === '.bin'))
    symlinkSync(join(packages, name), join(folder, 'node_modules', name));
}

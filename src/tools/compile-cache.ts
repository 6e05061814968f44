/**
 * Loaded before a tool (with-node.cjs): keeps compiled modules between runs, so that Node need not strip the types
 * and compile the libraries again each time. Node itself looks whether a module has changed.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const FOLDER = 'node_modules/.cache/cnrs-international/modules';

/** Every build brings modules of its own, which nobody uses again; beyond so many files all are thrown away. */
const MOST_FILES = 10_000;

if (existsSync('node_modules')) {
  const count = existsSync(FOLDER) ? readdirSync(FOLDER).reduce((sum, name) => sum + readdirSync(join(FOLDER, name)).length, 0) : 0;
  if (count > MOST_FILES) rmSync(FOLDER, { recursive: true, force: true });
  enableCompileCache(FOLDER);
}

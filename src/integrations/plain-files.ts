import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { findOddFiles } from '../validation/read.ts';

/**
 * Lets no build and no development server begin while something below `content/` is no plain file: a symbolic link
 * would publish what lies elsewhere on the machine, and a pipe or device would never be read to its end.
 */
export function plainFiles(): AstroIntegration {
  return {
    name: 'plain-files',
    hooks: {
      'astro:config:setup': async ({ config }) => {
        const odd = await findOddFiles(fileURLToPath(config.root));
        if (odd.length > 0) throw new Error(`Not a plain file, but a link to another place or a device: ${odd.join(', ')}`);
      },
    },
  };
}

import type { AstroIntegration } from 'astro';

/** Milliseconds for which a file must stay as long as it is, and between two looks at it. */
const WHOLE = { stabilityThreshold: 50, pollInterval: 10 };

/**
 * Lets the development server read a file only when it has been saved whole. Many editors empty a file before they write
 * it; read in between it is wrong, and of two changes within 50 ms the watcher tells the first alone, so that what was
 * saved would not be shown until it is saved again.
 */
export const wholeSaves = (): AstroIntegration => ({
  name: 'whole-saves',
  hooks: {
    'astro:config:setup': ({ command, updateConfig }) => {
      if (command === 'dev') updateConfig({ vite: { server: { watch: { awaitWriteFinish: WHOLE } } } });
    },
  },
});

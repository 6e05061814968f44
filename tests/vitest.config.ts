import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  resolve: { alias: { '~': new URL('../src', import.meta.url).pathname } },
  test: {
    // By default one processor is left idle, which of two is half.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'dist', include: ['tests/dist/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      // Whole builds on copies of the project, one file after another, for they take both processors.
      {
        extends: true,
        test: { name: 'full', include: ['tests/full/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000, fileParallelism: false },
      },
    ],
  },
});

import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';
import boundaries from './boundaries.config.js';

/** Scripts for the browser inside Astro files; no types are known of them here. */
const SCRIPTS = ['**/*.astro/*.ts'];

/**
 * What types alone do not tell: promises that nobody waits for, needless assertions, values that are never used; and
 * which part of the house imports which.
 */
export default defineConfig(
  boundaries,
  { files: SCRIPTS, extends: [ts.configs.recommended] },
  {
    files: ['**/*.ts'],
    ignores: SCRIPTS,
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: '../tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      // The types of components are known to `astro check` alone.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // What an editor has written is shown as it is, whatever its type.
      '@typescript-eslint/no-base-to-string': 'off',
      // One of several ways to do the same may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
    },
  },
  astro.configs.recommended,
);

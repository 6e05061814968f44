import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/** What types alone do not tell: promises that nobody waits for, needless assertions, values that are never used. */
export default defineConfig(
  {
    files: ['**/*.ts'],
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
  { files: ['**/*.astro'], extends: [astro.configs.recommended] },
  {
    // Environment and clock are read in one place, so that a build can be made as of another day; a browser has its own clock.
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/environment.ts', 'src/**/*.client.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: "Take the day from readSetting('TODAY')." },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: "Take the day from readSetting('TODAY').",
        },
        {
          selector: 'MemberExpression[object.object.name="process"][object.property.name="env"]',
          message: 'Read settings by src/environment.ts.',
        },
        {
          selector: 'VariableDeclarator[id.type="ObjectPattern"] > MemberExpression[object.name="process"][property.name="env"]',
          message: 'Read settings by src/environment.ts.',
        },
      ],
    },
  },
);

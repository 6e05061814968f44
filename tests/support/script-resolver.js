import { resolve as resolveFile } from 'eslint-import-resolver-typescript';

/** Finds what a module imports, as ESLint's plug-ins ask for it. */
export const interfaceVersion = 2;

/** A script in an Astro file is linted as a file below it (`Map.astro/1_1.ts`), but imports from beside it. */
export const resolve = (source, file, options) => resolveFile(source, file.replace(/(\.astro)\/[^/]+$/, '$1'), options);

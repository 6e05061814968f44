import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

/** What a build reads. */
const PARTS = ['content', 'src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json'];

/** A copy of the project in a folder of its own, or in one that is there, for builds that must not touch the real one. */
export function copyProject(folder = mkdtempSync(join(tmpdir(), 'project-'))): string {
  mkdirSync(folder, { recursive: true });
  for (const name of PARTS) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Every file below a folder, by its path from there with a stroke in front. */
export const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'));

/** Gives an office another id, in its folder and wherever it is named, as an editor does. */
export function renameOffice(project: string, from: string, to: string): void {
  const content = join(project, 'content');
  renameSync(join(content, 'offices', from), join(content, 'offices', to));
  for (const name of listFiles(content).filter((file) => /\.(yaml|mdx)$/.test(file))) {
    const file = join(content, name);
    const text = readFileSync(file, 'utf8');
    const renamed = text
      .replaceAll(`office:${from})`, `office:${to})`)
      .replace(/^((?:sharesWith|offices|movedTo): .*)$/gm, (line) => line.replace(new RegExp(`\\b${from}\\b`, 'g'), to))
      .replace(new RegExp(`^(\\s*- )${from}$`, 'gm'), `$1${to}`);
    if (renamed !== text) writeFileSync(file, renamed);
  }
}

/** Permissions of a file or folder, such as 0o644. */
export const modeOf = (path: string): number => statSync(path).mode & 0o777;

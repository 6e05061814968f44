import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A content file as it stands on disk; `path` is below the project's root, with forward slashes. */
export interface ContentFile {
  path: string;
  text: string;
}

/** Reads every YAML and MDX file below `content/`. */
export async function readContent(root: string): Promise<ContentFile[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(ya?ml|mdx?)$/.test(entry.name) && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path: relative(root, path).split(sep).join('/'), text: await readFile(path, 'utf8') })),
  );
}

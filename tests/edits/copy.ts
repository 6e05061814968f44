import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { readSetting } from '../../src/environment.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { readContent, type Content } from '../support/content.ts';
import { copySite, runTool } from '../support/make-site.ts';
import type { Site } from '../support/sites.ts';

/** A copy of content on which an editor works, with the means that the guides tell of. */
export interface Copy {
  /** The content as it was before any edit. */
  before: Content;
  /** The day on which the edits are made. */
  day: string;
  /** Text of a file below content/, as it stands now. */
  text: (file: string) => string;
  /** Facts of a YAML file below content/, as they stand now. */
  read: <T>(file: string) => T;
  /** Changes the text of a file below content/. @throws where nothing changed. */
  edit: (file: string, change: (text: string) => string) => void;
  /** Sets facts of a YAML file below content/, by their field; undefined takes one away. */
  set: (file: string, facts: Record<string, unknown>) => void;
  write: (file: string, text: string) => void;
  remove: (file: string) => void;
  /** Renames a file or folder below content/. */
  rename: (from: string, to: string) => void;
  /** Every text file below content/. */
  files: () => string[];
  /** `npm run new`. @throws where it refuses. */
  create: (kind: string, id: string, ...args: string[]) => Promise<void>;
  /** `npm run check -- --fix-hashes <folder>`. */
  markTranslations: (folder: string) => Promise<void>;
}

/** One thing that the guides tell editors how to do. */
export interface Edit {
  name: string;
  make: (copy: Copy) => void | Promise<void>;
  /** What visitors see of it, beside what holds of every site. `before` is the content as it was. */
  shows: (site: BuiltSite, before: Content) => void | Promise<void>;
}

function openCopy(site: Site): Copy {
  const content = join(site.root, 'content');
  const read = (file: string): string => readFileSync(join(content, file), 'utf8');
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  };
  return {
    before: readContent(site.root),
    day: site.env.TODAY ?? readSetting('TODAY'),
    text: read,
    read: <T>(file: string) => parse(read(file)) as T,
    write,
    edit(file, change) {
      const [old, next] = [read(file), change(read(file))];
      if (next === old) throw new Error(`${file} is as it was.`);
      write(file, next);
    },
    set(file, facts) {
      const document = parseDocument(read(file));
      for (const [field, value] of Object.entries(facts))
        if (value === undefined) document.delete(field);
        else document.set(field, document.createNode(value, { aliasDuplicateObjects: false }));
      write(file, document.toString({ lineWidth: 0 }));
    },
    remove: (file) => rmSync(join(content, file)),
    rename: (from, to) => renameSync(join(content, from), join(content, to)),
    files: () =>
      readdirSync(content, { recursive: true })
        .map(String)
        .filter((file) => /\.(yaml|mdx)$/.test(file)),
    async create(kind, id, ...args) {
      const { status, output } = await runTool(site, 'new', kind, id, '--lang', 'en', ...args);
      if (status !== 0) throw new Error(`npm run new -- ${kind} ${id}:\n${output}`);
    },
    async markTranslations(folder) {
      await runTool(site, 'check', '--lang', 'en', '--fix-hashes', folder);
    },
  };
}

/**
 * Makes a copy of content and all edits in it, one after the other, and holds it against the check.
 * @throws with what the check says, where it finds an error.
 */
export async function makeEdits(site: Site, content: 'real' | 'frozen', edits: readonly Edit[]): Promise<void> {
  copySite(site, content);
  const copy = openCopy(site);
  for (const { name, make } of edits) {
    try {
      await make(copy);
    } catch (error) {
      throw new Error(`The edit “${name}” could not be made.`, { cause: error });
    }
  }
  const { status, output } = await runTool(site, 'check', '--lang', 'en');
  if (status !== 0) throw new Error(`After ${edits.map(({ name }) => `“${name}”`).join(', ')} the check says:\n${output}`);
}

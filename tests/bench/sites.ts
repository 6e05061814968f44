import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitMdx } from '../../src/validation/parse.ts';
import { runMeasured } from './measured.ts';
import { writeSyntheticContent } from './synthetic.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** What a build of this project reads. */
const NEEDED = ['src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
/** What builds keep for the next one, below `node_modules/`. */
const CACHES = ['.astro', '.cache', '.vite'];

/** Makes sites in a temporary folder, which is removed with all of them. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sites-'));

  constructor() {
    process.once('exit', () => this.close());
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #make(name: string): string {
    const folder = join(this.#folder, name);
    mkdirSync(folder);
    return folder;
  }

  /** A copy of this project, with so many synthetic entries beside the real ones. */
  copy(entries: number): { folder: string; added: Record<string, number> } {
    const folder = this.#make(`copy-${entries}`);
    for (const name of NEEDED) if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    linkModules(folder);
    return { folder, added: writeSyntheticContent(join(ROOT, 'content'), join(folder, 'content'), entries) };
  }

  /**
   * This project as it was at a commit, with the packages of that time; undefined where git does not have it.
   * @throws where the packages cannot be installed.
   */
  async checkOut(commit: string): Promise<string | undefined> {
    const folder = this.#make(commit);
    const archive = join(folder, 'commit.tar');
    const git = spawnSync('git', ['archive', '--format=tar', '-o', archive, commit], { cwd: ROOT });
    if (git.status !== 0 || spawnSync('tar', ['-xf', archive, '-C', folder]).status !== 0) return undefined;
    const locks = [ROOT, folder].map((root) => readFileSync(join(root, 'package-lock.json'), 'utf8'));
    if (locks[0] === locks[1]) linkModules(folder);
    else await runMeasured(['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], folder);
    return folder;
  }

  /**
   * Bare Astro with so many pages: one collection of MDX entries, whose texts are those of programmes, in one layout
   * of a heading and five links. No check, no search, no styles, no other languages.
   */
  makeBare(pages: number): string {
    const folder = this.#make(`bare-${pages}`);
    linkModules(folder);
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    for (const name of ['src', 'src/pages', 'texts']) mkdirSync(join(folder, name));
    write('package.json', '{ "type": "module", "scripts": { "build": "astro build" } }\n');
    write('astro.config.mjs', "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };\n");
    write('src/content.config.ts', CONFIG);
    write('src/pages/[...id].astro', PAGE);
    const texts = readTexts();
    for (let i = 0; i < pages; i += 1) write(`texts/page-${i}.mdx`, `---\ntitle: Page ${i}\n---\n${texts[i % texts.length]!}`);
    return folder;
  }
}

const CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  texts: defineCollection({ loader: glob({ base: 'texts', pattern: '*.mdx' }), schema: z.object({ title: z.string() }) }),
};
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('texts')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{entry.data.title}</title>
  </head>
  <body>
    <nav>{[0, 1, 2, 3, 4].map((i) => <a href={\`/page-\${i}/\`}>Page {i}</a>)}</nav>
    <main>
      <h1>{entry.data.title}</h1>
      <Content />
    </main>
  </body>
</html>
`;

/** The bodies of the programmes' pages, without the tags that are this site's own. */
function readTexts(): string[] {
  const folder = join(ROOT, 'content/programmes');
  return readdirSync(folder)
    .sort()
    .map((id) => splitMdx(readFileSync(join(folder, id, 'page.en.mdx'), 'utf8')).body.replace(/<[^>]+>/g, ''));
}

/** Gives a site the packages of this project, in a folder of its own, so that what builds keep is its own too. */
function linkModules(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const entry of readdirSync(join(ROOT, 'node_modules'), { withFileTypes: true })) {
    const [from, to] = [ROOT, folder].map((root) => join(root, 'node_modules', entry.name)) as [string, string];
    if (CACHES.includes(entry.name)) continue;
    if (entry.isFile()) copyFileSync(from, to);
    else symlinkSync(from, to, 'junction');
  }
}

/** Takes away what builds of a site have kept, and the site. */
export function forget(folder: string): void {
  for (const name of [...CACHES.map((cache) => join('node_modules', cache)), 'dist', '.astro'])
    rmSync(join(folder, name), { recursive: true, force: true });
}

/** How many pages a built site has: HTML files that are whole. */
export const countPages = (folder: string): number =>
  readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && /^<!doctype/i.test(readFileSync(join(folder, 'dist', name), 'utf8').slice(0, 20)),
  ).length;

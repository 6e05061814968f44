import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPath, toPageRef, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';
import { EDITOR_PATH, linksOf, metaOf, type BuiltSite } from '../support/built-site.ts';

/** A setting with which a site was built, of its own or of the environment. */
const settingOf = ({ env }: BuiltSite, name: string): string | undefined => (env[name] ?? process.env[name]) || undefined;

/** Whether an address leads to a file of a repository, or to writing about an error. */
const isForEditors = (address: string): boolean => /\/(edit|new)\/|\/issues\/new|^mailto:/.test(address);

/** Pages lead to their files where a repository is known, and to nobody where none is. */
export function testEditLinks(open: () => BuiltSite): void {
  test('where a repository is known, every page leads to files that exist; elsewhere no page leads to any', () => {
    const site = open();
    const repository = settingOf(site, 'REPOSITORY_URL');
    const branch = settingOf(site, 'REPOSITORY_BRANCH') ?? 'main';
    const faults: string[] = [];
    for (const page of site.pages) {
      const links = linksOf(page).filter((address) => /\/edit\//.test(address));
      if (repository && links.length === 0) faults.push(`${page.path}: no link to edit`);
      if (!repository && links.length > 0) faults.push(`${page.path}: ${links[0]}`);
      for (const link of links) {
        const file = decodeURI(link).split(`/edit/${branch}/`)[1] ?? '';
        if (!link.startsWith(`${repository}/`) || !existsSync(join(site.root, file))) faults.push(`${page.path}: ${link}`);
      }
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  test('without a repository and a contact there is no link to report an error', () => {
    const site = open();
    const repository = settingOf(site, 'REPOSITORY_URL');
    const { errorContact } = site.content.institution;
    const isLetter = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(errorContact ?? '');
    const told = site.languagePages.filter((page) =>
      linksOf(page).some((address) => /\/issues\/new/.test(address) || (isLetter && address.startsWith(`mailto:${errorContact}`))),
    );
    expect(told).toHaveLength(repository || isLetter ? site.languagePages.length : 0);
    if (!repository && !isLetter)
      for (const page of site.languagePages.filter(({ ref }) => ref.startsWith('country:')))
        expect(linksOf(page).filter(isForEditors), page.path).toEqual([]);
  });
}

/** The reference that a draft would have, where its kind has pages. */
function toDraftRef(folder: string, id: string): Ref | undefined {
  const kind = { offices: 'office', zones: 'zone', programmes: 'programme', laboratories: 'laboratory' }[folder];
  if (kind) return `${kind}:${id}` as Ref;
  return folder === 'pages' ? toPageRef(id) : undefined;
}

/** Ids of the records in the open data, by the folder of their entries. */
const toRecordIds = (site: BuiltSite): Record<string, string[]> => {
  const features = (name: string): string[] => site.json<{ features: { id: string }[] }>(`data/v1/${name}`).features.map(({ id }) => id);
  const countries = site.json<{ offices: string[]; zone: string | null }[]>('data/v1/countries.json');
  return {
    offices: [...features('offices.geojson'), ...countries.flatMap(({ offices }) => offices)],
    laboratories: features('laboratories.geojson'),
    zones: [...features('zones.geojson'), ...countries.flatMap(({ zone }) => zone ?? [])],
    programmes: site.json<{ id: string }[]>('data/v1/programmes.json').map(({ id }) => id),
  };
};

/** Nothing of a draft is in the public build, nor is what is for editors alone. */
export function testDrafts(open: () => BuiltSite): void {
  test('no draft has a page, a card, a calendar or a record, and no page leads to one', () => {
    const site = open();
    const linked = new Set(site.languagePages.flatMap(linksOf));
    const records = toRecordIds(site);
    for (const [folder, id] of site.content.drafts) {
      const ref = toDraftRef(folder, id);
      for (const lang of ref ? LANGUAGES : []) {
        const path = toPath(ref!, lang).slice(1, -1);
        expect(site.files.filter((name) => name.startsWith(`${path}/`) || name.startsWith(`${path}.`))).toEqual([]);
        expect(linked, id).not.toContain(site.hrefOf(ref!, lang));
      }
      expect(records[folder] ?? [], id).not.toContain(id);
    }
  });

  test('the style page is in previews alone', () => {
    for (const lang of LANGUAGES) expect(open().has(`${lang}/style`)).toBe(false);
  });
}

/** The visual editor stands apart from the site that readers see. */
export function testVisualEditor(open: () => BuiltSite): void {
  describe('the visual editor', () => {
    test('is never indexed: not by robots, not by the site map, not by the search', () => {
      const site = open();
      expect(metaOf(site.editorPage, 'robots')).toBe('noindex, nofollow');
      expect(site.text('robots.txt')).toContain(`Disallow: ${site.base}${EDITOR_PATH}`);
      expect(site.text('sitemap-0.xml')).not.toContain(EDITOR_PATH);
      expect(site.editorPage.html).not.toContain('data-pagefind-body');
    });

    test('without a repository says what is missing, in French and in English, and loads nothing', () => {
      const site = open();
      if (settingOf(site, 'REPOSITORY_URL')) return;
      const { elements, texts } = site.editorPage;
      expect(texts.filter(({ text }) => text.includes('REPOSITORY_URL')).map(({ lang }) => lang)).toEqual(['fr', 'en']);
      expect(elements.filter(({ name }) => name === 'script')).toEqual([]);
      expect(metaOf(site.editorPage, 'content-security-policy')).not.toMatch(/https:|unsafe-eval/);
      expect(site.files.filter((name) => name.startsWith('admin/'))).toEqual(['admin/index.html']);
    });

    test('is loaded by no page for readers', () => {
      const site = open();
      expect(site.pages.filter(({ html }) => html.includes('decap')).map(({ path }) => path)).toEqual([]);
      const loaded = new Set(
        site.pages.flatMap(({ elements }) =>
          elements.filter(({ name }) => name === 'script').map(({ attributes: { src = '' } }) => src.split('/').at(-1)!),
        ),
      );
      const scripts = site.files.filter((name) => /^_astro\/.*\.js$/.test(name) && loaded.has(name.split('/').at(-1)!));
      expect(scripts.length).toBeGreaterThan(0);
      expect(scripts.filter((name) => site.text(name).includes('CMS_MANUAL_INIT'))).toEqual([]);
    });
  });
}

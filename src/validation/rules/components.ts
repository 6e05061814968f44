import { findNearest } from '../../domain/nearest.ts';
import type { Content, Page, Report } from '../content.ts';
import { isTag, visit, type Node } from '../mdx.ts';
import { TAGS } from '../tags.ts';
import { findPlaceholder, isFiller } from '../text/placeholders.ts';
import { isPasted } from './prose.ts';
import { isHiddenFrom } from './publication.ts';
import { NAMES } from '../language-names.ts';
import { toList } from './references.ts';
import type { Targets } from './targets.ts';

const FILE_NAME =
  /\.(jpe?g|png|webp|avif|gif|svg|tiff?|heic)$|^(img|dsc[nf]?|p|image|photo|picture|screenshot|foto|imagen|capture)[-_ ]?\d*$/i;

/** A picture is announced as such to those who do not see it: its description need not say so. */
const ANNOUNCED =
  /^(?:an? |une |una |la |l’)?(?:image|picture|photo|photograph|photographie|imagen|foto|fotografía|graphic|illustration|ilustración) (?:of|de|du|des|d’|del|showing|montrant|que muestra)/i;
const ALT_LENGTH = 250;

/** The tags of a text: each exists, has its attributes and nothing else, and they lead to something. */
export function checkComponents(page: Page, targets: Targets, content: Content, report: Report): void {
  visit(page.tree.root, (node) => {
    const place = node.position?.start;
    if (node.type === 'image' || (isTag(node) && /^(img|figure|picture)$/.test(node.name ?? '')))
      return report.body(page, place, 'image', 'use-figure', { found: node.url ?? `<${node.name}>` });
    if (!isTag(node) || isPasted(node)) return;
    const name = node.name ?? '';
    const rule = TAGS[name];
    if (!rule)
      return report.body(page, place, `<${name}>`, 'unknown-component', {
        found: `<${name}>`,
        allowed: Object.keys(TAGS).join(', '),
        nearest: findNearest(name, Object.keys(TAGS), 1),
      });
    checkAttributes(page, node, targets, content, report);
    const isFilled = (node.children ?? []).some((child) => child.type !== 'text' || child.value?.trim());
    if (isFilled !== rule.hasContent)
      report.body(page, place, `<${name}>`, 'misused-component', {
        found: `<${name}>`,
        allowed: { phrase: rule.hasContent ? 'withContent' : 'withoutContent' },
      });
  });
}

function checkAttributes(page: Page, node: Node, targets: Targets, content: Content, report: Report): void {
  const name = node.name!;
  const place = node.position?.start;
  const { attributes: known } = TAGS[name]!;
  const written = node.attributes ?? [];
  const present = new Set(written.map((attribute) => attribute.name));
  const misnamed = new Set<string>();
  for (const attribute of written) {
    const key = attribute.name ?? '{…}';
    const field = `<${name} ${key}>`;
    const rule = known[key];
    if (attribute.name && written.filter(({ name: other }) => other === key).length > 1)
      report.body(page, place, field, 'duplicate-key', { found: key });
    if (attribute.name && !rule) {
      const nearest = findNearest(
        key,
        Object.keys(known).filter((one) => !present.has(one)),
        1,
      );
      nearest.forEach((one) => misnamed.add(one));
      report.body(page, place, field, 'unknown-attribute', { found: key, allowed: Object.keys(known).join(', '), nearest });
    } else if (key === 'alt' && typeof attribute.value !== 'object') checkAlt(page, node, String(attribute.value ?? ''), report);
    else if (typeof attribute.value !== 'string')
      report.body(page, place, field, 'misused-component', { found: key, allowed: { phrase: 'plainAttribute' } });
    else if (rule!.kind === 'picture') checkPicture(page, node, attribute.value, targets, content, report);
    else if (rule!.kind !== 'words') {
      const value = rule!.kind === 'country' ? attribute.value.toLowerCase() : attribute.value;
      const ids = targets[rule!.kind];
      if (!ids.includes(value))
        report.body(page, place, field, 'unknown-reference', {
          found: attribute.value,
          allowed: toList(ids),
          nearest: findNearest(value, ids),
        });
      else if (isHiddenFrom(content, page, rule!.kind, value))
        report.body(page, place, field, 'unpublished-target', { found: attribute.value });
    } else if (attribute.value.trim() === '') report.body(page, place, field, 'missing-attribute', { found: '""' });
    else checkWords(page, node, key, attribute.value, report);
  }
  for (const [key, { isRequired }] of Object.entries(known)) {
    if (!isRequired || present.has(key) || misnamed.has(key)) continue;
    if (key === 'alt') report.body(page, place, `<${name} alt>`, 'alt-text');
    else report.body(page, place, `<${name} ${key}>`, 'missing-attribute', { allowed: `${key}="…"` });
  }
}

/** Words of a tag that are left over from a draft, or that repeat the sign that the site writes. */
function checkWords(page: Page, node: Node, key: string, value: string, report: Report): void {
  const left = isFiller(value, key) ? value : key === 'credit' ? findPlaceholder(value, page.lang)?.[0] : undefined; // Titles and captions are read with the text.
  if (left) report.body(page, node.position?.start, `<${node.name} ${key}>`, 'placeholder', { found: left });
  const bare = value.replace(/^\s*(?:©|\(c\)|copyright\b|crédits?\s?:|credits?:|créditos?:)\s*/i, '');
  if (key === 'credit' && bare !== value)
    report.body(page, node.position?.start, `<${node.name} credit>`, 'misused-component', { found: value, nearest: [bare] });
}

function checkAlt(page: Page, node: Node, alt: string, report: Report): void {
  const caption = node.attributes?.find(({ name }) => name === 'caption')?.value;
  const text = alt.trim();
  const isPoor =
    !/\p{L} +\p{L}/u.test(text) ||
    FILE_NAME.test(text) ||
    ANNOUNCED.test(text) ||
    text.length > ALT_LENGTH ||
    findPlaceholder(text, page.lang) !== null;
  if (isPoor || alt === caption) report.body(page, node.position?.start, `<${node.name} alt>`, 'alt-text', { found: alt });
}

function checkPicture(page: Page, node: Node, src: string, { picture }: Targets, { files }: Content, report: Report): void {
  if (picture.includes(src) || files.some(({ path }) => path === `content/${src}`)) return; // A picture whose name is wrong is told of by its file.
  const base = src.split('/').at(-1)!;
  const twins = picture.filter((path) => path.split('/').at(-1) === base);
  report.body(page, node.position?.start, `<${node.name} src>`, 'missing-picture', {
    found: src,
    nearest: twins.length > 0 ? twins : findNearest(src, picture),
  });
}

/** A description that two languages share was not translated. */
export function checkAlts({ pages, entries }: Content, report: Report): void {
  const seen = new Map<string, Page>();
  const isSource = ({ kind, id, lang }: Page): boolean =>
    lang === ((entries[kind]?.get(id)?.data as { sourceLanguage?: string } | undefined)?.sourceLanguage ?? 'fr');
  for (const page of [...pages].sort((a, b) => Number(isSource(b)) - Number(isSource(a))))
    visit(page.tree.root, (node) => {
      const alt = isTag(node) && node.attributes?.find(({ name }) => name === 'alt')?.value;
      if (typeof alt !== 'string' || !/\p{L} +\p{L}+ +\p{L}/u.test(alt)) return;
      const key = `${page.kind}/${page.id} ${alt.trim()}`;
      const other = seen.get(key);
      if (other && other.lang !== page.lang)
        report.body(page, node.position?.start, `<${node.name} alt>`, 'wrong-language', { found: alt, allowed: NAMES[page.lang] });
      else seen.set(key, page);
    });
}

const MEGABYTES = 2;
const PIXELS = 4000;
/** A picture stands in a column of 480 pixels on a phone. */
const LEAST_WIDTH = 480;

/** Pictures can be opened, are not larger than a screen needs, and are shown. */
export function checkPictures({ pictures, pages }: Content, report: Report): void {
  for (const [path, { bytes, width, height }] of pictures) {
    if (!width || !height) report.file(path, 'broken-picture', { allowed: { phrase: 'pictureKinds' } });
    else if (bytes > MEGABYTES * 1e6 || Math.max(width, height) > PIXELS)
      report.file(path, 'large-picture', {
        found: `${(bytes / 1e6).toFixed(1)} MB, ${width} × ${height}`,
        allowed: { phrase: 'pictureLimit', values: [MEGABYTES, PIXELS] },
      });
    else if (width < LEAST_WIDTH)
      report.file(path, 'small-picture', { found: `${width} × ${height}`, allowed: { phrase: 'atLeast', values: [LEAST_WIDTH] } });
    if (!pages.some(({ body }) => body.includes(path.replace(/^content\//, '')))) report.file(path, 'unused-picture');
  }
}

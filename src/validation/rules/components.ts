import { findNearest } from '../../domain/nearest.ts';
import type { Content, Page, Report } from '../content.ts';
import { isTag, visit, type Node } from '../mdx.ts';
import { MOST_BYTES } from '../read.ts';
import { findTag, type TagRule } from '../tags.ts';
import { findPlaceholder, isFiller } from '../text/placeholders.ts';
import { isPasted, MARKDOWN } from './prose.ts';
import { isHiddenFrom } from './publication.ts';
import { NAMES } from '../language-names.ts';
import { toList } from './references.ts';
import { isKnown, type Targets } from './targets.ts';

const FILE_NAME =
  /\.(jpe?g|png|webp|avif|gif|svg|tiff?|heic)$|^(img|dsc[nf]?|p|image|photo|picture|screenshot|foto|imagen|capture)[-_ ]?\d*$/i;

/** A picture is announced as such to those who do not see it: its description need not say so. */
const ANNOUNCED = /^(?:an? |une |una |la |l’)?(?:image|picture|imagen) (?:of|de|du|des|d’|del|showing|montrant|que muestra)/i;
/** Of what sort a picture is may be worth saying, such as an old photograph. */
const SORTED =
  /^(?:an? |une |una |la |l’)?(?:photo|photograph|photographie|foto|fotografía|graphic|illustration|ilustración) (?:of|de|du|des|d’|del|showing|montrant|que muestra)/i;
const ALT_LENGTH = 250;

/** What the attributes of the tags say: they lead to something, and describe what they show. That the tags may stand there is for the policy to say. */
export function checkComponents(page: Page, targets: Targets, content: Content, report: Report): void {
  visit(page.tree.root, (node) => {
    const rule = isTag(node) && !isPasted(node) ? findTag(node.name) : undefined;
    if (rule) checkAttributes(page, node, rule, targets, content, report);
  });
}

function checkAttributes(page: Page, node: Node, { attributes: known }: TagRule, targets: Targets, content: Content, report: Report): void {
  const name = node.name!;
  const place = node.position?.start;
  const written = node.attributes ?? [];
  const present = new Set(written.map((attribute) => attribute.name));
  const misnamed = new Set<string>();
  for (const { name: key = '', value } of written) {
    const field = `<${name} ${key}>`;
    const rule = Object.hasOwn(known, key) ? known[key] : undefined;
    if (!rule) {
      const free = Object.keys(known).filter((one) => !present.has(one));
      findNearest(key, free, 1).forEach((one) => misnamed.add(one));
    } else if (key === 'alt' && typeof value !== 'object') checkAlt(page, node, String(value ?? ''), report);
    else if (typeof value !== 'string') continue;
    else if (rule.kind === 'picture') checkPicture(page, node, value, targets, content, report);
    else if (rule.kind !== 'words') {
      const id = rule.kind === 'country' ? value.toLowerCase() : value;
      const ids = targets[rule.kind];
      if (!isKnown(ids, id))
        report.body(page, place, field, 'unknown-reference', {
          found: value,
          allowed: toList(ids),
          nearest: findNearest(id, ids),
        });
      else if (isHiddenFrom(content, page, rule.kind, id)) report.body(page, place, field, 'unpublished-target', { found: value });
    } else if (value.trim() === '') report.body(page, place, field, 'missing-attribute', { found: '""' });
    else checkWords(page, node, key, value, report);
  }
  for (const [key, { isRequired }] of Object.entries(known)) {
    if (!isRequired || present.has(key) || present.has(undefined) || misnamed.has(key)) continue;
    if (key === 'alt') report.body(page, place, `<${name} alt>`, 'alt-text');
    else report.body(page, place, `<${name} ${key}>`, 'missing-attribute', { allowed: `${key}="…"` });
  }
}

/** Words of a tag that are left over from a draft, hold marks of Markdown, or repeat the sign that the site writes. */
function checkWords(page: Page, node: Node, key: string, value: string, report: Report): void {
  const left = isFiller(value, key) ? value : key === 'credit' ? findPlaceholder(value, page.lang)?.[0] : undefined; // Titles and captions are read with the text.
  if (left) report.body(page, node.position?.start, `<${node.name} ${key}>`, 'placeholder', { found: left });
  const residue = MARKDOWN.exec(value);
  if (residue) report.body(page, node.position?.start, `<${node.name} ${key}>`, 'broken-markdown', { found: residue[0] });
  const bare = value.replace(/^\s*(?:©|\(c\)|copyright\b|crédits?\s?:|credits?:|créditos?:)\s*/i, '');
  if (key === 'credit' && bare !== value)
    report.body(page, node.position?.start, `<${node.name} credit>`, 'misused-component', { found: value, nearest: [bare] });
}

function checkAlt(page: Page, node: Node, alt: string, report: Report): void {
  const caption = node.attributes?.find(({ name }) => name === 'caption')?.value;
  const text = alt.trim();
  const isUninformativeAlt =
    !/\p{L} +\p{L}/u.test(text) ||
    FILE_NAME.test(text) ||
    ANNOUNCED.test(text) ||
    findPlaceholder(text, page.lang) !== null ||
    alt === caption;
  const rule = isUninformativeAlt ? 'alt-text' : SORTED.test(text) || text.length > ALT_LENGTH ? 'weak-alt-text' : undefined;
  if (rule) report.body(page, node.position?.start, `<${node.name} alt>`, rule, { found: alt });
}

function checkPicture(page: Page, node: Node, src: string, { picture }: Targets, { files }: Content, report: Report): void {
  if (isKnown(picture, src) || files.some(({ path }) => path === `content/${src}`)) return; // A picture whose name is wrong is told of by its file.
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

const PICTURE_PATH = /[\w-]+\/[\w-]+\/[\w.-]+\.(?:avif|jpe?g|png|webp)/g;
const MEGABYTES = 2;
const PIXELS = 4000;
/** A picture stands in a column of 480 pixels on a phone. */
const LEAST_WIDTH = 480;

/** Pictures can be opened, are not larger than a screen needs, and are shown. */
export function checkPictures({ pictures, pages }: Content, report: Report): void {
  const shown = new Set(pages.flatMap(({ body }) => [...body.matchAll(PICTURE_PATH)].map(([path]) => path)));
  for (const [path, { bytes, width, height }] of pictures) {
    if (bytes > MOST_BYTES.picture)
      report.file(path, 'large-picture', {
        found: `${(bytes / 1e6).toFixed(1)} MB`,
        allowed: { phrase: 'pictureLimit', values: [MEGABYTES, PIXELS] },
      });
    else if (!width || !height) report.file(path, 'broken-picture', { allowed: { phrase: 'pictureKinds' } });
    else if (bytes > MEGABYTES * 1e6 || Math.max(width, height) > PIXELS)
      report.file(path, 'large-picture', {
        found: `${(bytes / 1e6).toFixed(1)} MB, ${width} × ${height}`,
        allowed: { phrase: 'pictureLimit', values: [MEGABYTES, PIXELS] },
      });
    else if (width < LEAST_WIDTH)
      report.file(path, 'small-picture', { found: `${width} × ${height}`, allowed: { phrase: 'atLeast', values: [LEAST_WIDTH] } });
    if (!shown.has(path.replace(/^content\//, ''))) report.file(path, 'unused-picture');
  }
}

import { LANGUAGES, type Lang } from '../../schemas/common.ts';
import { walkLocalized, type Content, type Page, type Report } from '../content.ts';
import { NAMES } from '../language-names.ts';
import { isTag, textOf, visit } from '../mdx.ts';
import { toProblem, type Place } from '../problem.ts';
import { findOtherLanguage, isForeignPhrase } from '../text/language.ts';

const LOCAL_NAMES = /(^|\.)(name|term|formerNames|expansion)$/;
/** Names of places, many of which are the same in another language; the items of a list in a file of its own are cities. */
const PLACES = /(^|\.)(city$|names\.)|^\d+$/;
const FIELDS = ['summary', 'who', 'how'];

/** Every text is in the language of its file or field; the first of a file that is not speaks for all. */
export function checkLanguages({ pages, all }: Content, report: Report): void {
  const groups = Map.groupBy(pages, ({ kind, id }) => `${kind}/${id}`);
  for (const page of pages) {
    const wrong = findForeign(page) ?? findCopied(page, groups.get(`${page.kind}/${page.id}`)!);
    if (wrong)
      report.add(toProblem(page.file, wrong.place, wrong.field, 'wrong-language', { found: wrong.text, allowed: NAMES[page.lang] }));
  }
  for (const parsed of all)
    walkLocalized(parsed.data, [], (words, path) => {
      if (LOCAL_NAMES.test(path.join('.'))) return;
      const isPlace = PLACES.test(path.join('.'));
      const isForeign = (lang: Lang): boolean => {
        const isCopied = LANGUAGES.some((other) => other !== lang && words[other] === words[lang]);
        return findOtherLanguage(words[lang], lang) !== undefined || (!isPlace && isForeignPhrase(words[lang], lang, isCopied ? 1 : 2));
      };
      for (const lang of LANGUAGES)
        if (isForeign(lang)) report.field(parsed, [...path, lang], 'wrong-language', { found: words[lang], allowed: NAMES[lang] });
    });
}

function findForeign({ matter, tree, lang, bodyLine }: Page): { field: string; place: Place; text: string } | undefined {
  const data = (matter?.data ?? {}) as Record<string, unknown>;
  const field = FIELDS.find((name) => typeof data[name] === 'string' && findOtherLanguage(data[name], lang));
  if (field) return { field, place: matter!.locate([field]), text: String(data[field]) };
  let found: { field: string; place: Place; text: string } | undefined;
  visit(tree.root, (node) => {
    const sentences = node.type === 'paragraph' ? textOf(node).split(/(?<=[.!?:;»”)])\s+/) : [];
    const foreign =
      sentences.length > 1 && !found && !findOtherLanguage(textOf(node), lang)
        ? sentences.find((sentence) => findOtherLanguage(sentence, lang))
        : undefined;
    const words =
      foreign ?? (['paragraph', 'heading', 'tableCell'].includes(node.type) ? textOf(node) : isTag(node) ? toTitle(node.attributes) : '');
    if (found || !words || !findOtherLanguage(words, lang)) return;
    const { line, column } = node.position!.start;
    found = { field: node.type === 'heading' ? 'heading' : 'text', place: { line: line + bodyLine - 1, column }, text: words };
  });
  return found;
}

/** Short texts, each with the name of its field and where it stands. */
function toPhrases({ matter, tree, bodyLine }: Page): { field: string; place: Place; text: string }[] {
  const data = (matter?.data ?? {}) as Record<string, unknown>;
  const fields = ['title', 'name', 'host'].flatMap((field) =>
    typeof data[field] === 'string' ? [{ field, place: matter!.locate([field]), text: data[field] }] : [],
  );
  const headings: { field: string; place: Place; text: string }[] = [];
  visit(tree.root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const place = { line: line + bodyLine - 1, column };
    if (node.type === 'heading') headings.push({ field: 'heading', place, text: textOf(node) });
    else if (isTag(node) && toTitle(node.attributes)) headings.push({ field: `<${node.name}>`, place, text: toTitle(node.attributes) });
  });
  return [...fields, ...headings];
}

/** Words of function of another language that tell a copy from a proper name; a name that all languages share is none. */
function leastHits(page: Page, field: string, copies: number): number {
  if (field === 'name' || field === 'host') return copies === 1 ? 2 : Infinity;
  if (field !== 'title') return copies > 0 ? 1 : 2;
  if (page.kind === 'programmes' && copies > 0) return Infinity; // Many schemes keep their official name in other languages.
  return copies > 0 && page.kind !== 'offices' ? 1 : 2;
}

/** A title, name or heading that was left as it is in another language of the entry, or has only words of another one. */
function findCopied(page: Page, group: readonly Page[]): { field: string; place: Place; text: string } | undefined {
  const others = group.filter((other) => other !== page);
  const texts = others.flatMap(toPhrases).map(({ text }) => text);
  return toPhrases(page).find(({ field, text }) =>
    isForeignPhrase(text, page.lang, leastHits(page, field, texts.filter((other) => other === text).length)),
  );
}

const toTitle = (attributes: { name?: string; value?: unknown }[] = []): string =>
  attributes
    .filter(({ name, value }) => ['title', 'alt', 'caption'].includes(name ?? '') && typeof value === 'string')
    .map(({ value }) => value)
    .join(' ');

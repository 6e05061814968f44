/**
 * Synthetic content: the real one and, beside it, made-up entries in its mix. Each is a real entry under another name,
 * so that its texts are as long as real ones and the check has nothing against them. The same count gives the same files.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { splitMdx } from '../../src/validation/parse.ts';
import { toSourceHash } from '../../src/validation/text/hash.ts';

type Facts = Record<string, unknown>;

/** A made-up entry: the name that tells it apart, and its number among those of its kind, from 0. */
interface Twin {
  word: string;
  number: number;
}

/** What must differ from entry to entry, by kind: the facts, and the front matter of each language. */
interface Kind {
  folder: string;
  /** File of the facts in the entry's folder; none where the entry is one file. */
  file?: string;
  toFacts: (facts: Facts, twin: Twin) => Facts;
  toMatter?: (matter: Record<string, string>, twin: Twin) => Record<string, string>;
}

const inThree = (text: string): Record<Lang, string> => Object.fromEntries(LANGUAGES.map((lang) => [lang, text])) as Record<Lang, string>;

/** Real orders end far below. */
const FIRST_ORDER = 1000;

/** The kinds of entry that have pages of their own, in each language. */
const WITH_PAGES: Kind[] = [
  {
    folder: 'offices',
    file: 'office.yaml',
    toFacts: ({ movedTo: _movedTo, ...facts }, { word, number }) => ({
      ...facts,
      ...{ order: FIRST_ORDER + number, founding: false, status: 'open', city: inThree(word), localName: null },
      ...{ formerNames: [], keywords: [], address: null, phone: null, email: null, website: null, otherWebsites: [], covers: [] },
      coordinates: shift(facts.coordinates as Place, number),
    }),
    toMatter: (matter, { word }) => ({ ...matter, title: word, name: rename(matter.name!, word) }),
  },
  {
    folder: 'programmes',
    file: 'programme.yaml',
    toFacts: (facts, { word, number }) => ({
      ...facts,
      ...{ order: FIRST_ORDER + number, acronym: facts.acronym && word.toUpperCase(), formerNames: [], keywords: [] },
    }),
    toMatter: (matter, { word }) => ({ ...matter, title: rename(matter.title!, word) }),
  },
  {
    folder: 'laboratories',
    toFacts: (facts, { word }) => ({
      ...facts,
      ...{ acronym: facts.acronym && word.toUpperCase(), number: null, formerNames: [], website: null },
      name: Object.fromEntries(Object.entries(facts.name as Facts).map(([lang, name]) => [lang, `${String(name)} ${word}`])),
    }),
  },
];

/** Terms of the glossary, which come with the entries that use them. */
const TERMS: Kind = {
  folder: 'glossary',
  toFacts: (facts, { word }) => ({ ...facts, term: inThree(word.toUpperCase()), formerNames: [] }),
};

interface Place {
  lat: number;
  lon: number;
  precision: string;
}

/** A point a few metres on for each number, so that no two offices are at the same one. */
function shift({ lat, lon, precision }: Place, number: number): Place {
  const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;
  return { lat: round(lat + 0.0001 * (1 + (number % 100))), lon: round(lon + 0.0001 * (1 + Math.floor(number / 100))), precision };
}

/** Letters of a name that are kept, so that it stays as short as the check wants it. */
const KEPT = 60;

/** A name with the word that makes it another's. */
const rename = (name: string, word: string): string =>
  `${name.length > KEPT ? name.slice(0, KEPT).replace(/[\s,(:–]+\S*$/, '') : name} ${word}`;

const SYLLABLES = 'ba do ki lu me na po ri sa te vu zo fe gi ha'.split(' ');

/** A word that no language knows and that no other number gives. */
function toWord(number: number): string {
  let [rest, word] = [number + SYLLABLES.length ** 2, ''];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word = SYLLABLES[rest % SYLLABLES.length]! + word;
  return word[0]!.toUpperCase() + word.slice(1);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes the twin of an entry whose facts and texts are in a folder. */
function writeFolder(content: string, { folder, file, toFacts, toMatter }: Kind, model: string, twin: Twin): void {
  const from = join(content, folder, model);
  const to = join(content, folder, twin.word.toLowerCase());
  write(join(to, file!), stringify(toFacts(parse(readFileSync(join(from, file!), 'utf8')) as Facts, twin)));
  const texts = LANGUAGES.flatMap((lang) => {
    const name = `page.${lang}.mdx`;
    if (!readdirSync(from).includes(name)) return [];
    const { matter, body } = splitMdx(readFileSync(join(from, name), 'utf8'));
    return [{ lang, name, body, matter: toMatter!(parse(matter) as Record<string, string>, twin) }];
  });
  const source = texts.find(({ lang }) => lang === 'fr') ?? texts[0]!;
  const sourceHash = toSourceHash(source.lang, source.matter, source.body);
  for (const { lang, name, matter, body } of texts)
    write(join(to, name), `---\n${stringify(lang === source.lang ? matter : { ...matter, sourceHash })}---\n${body}`);
}

/** Writes the twin of an entry that is one file. */
const writeFile = (content: string, { folder, toFacts }: Kind, model: string, twin: Twin): void =>
  write(
    join(content, folder, `${twin.word.toLowerCase()}.yaml`),
    stringify(toFacts(parse(readFileSync(join(content, folder, model), 'utf8')) as Facts, twin)),
  );

/**
 * Copies the content at `from` to `to` and adds `count` entries with pages of their own, in the proportions of the real
 * ones, and the terms that come with so many. Gives how many of each kind were added.
 */
export function writeSyntheticContent(from: string, to: string, count: number): Record<string, number> {
  cpSync(from, to, { recursive: true });
  const modelsOf = ({ folder }: Kind): string[] => readdirSync(join(from, folder)).sort();
  const total = WITH_PAGES.reduce((sum, kind) => sum + modelsOf(kind).length, 0);
  const added: Record<string, number> = {};
  let words = 0;
  for (const kind of [...WITH_PAGES, TERMS]) {
    const models = modelsOf(kind);
    // The last kind with pages gets what rounding leaves.
    const left = count - Object.values(added).reduce((sum, number) => sum + number, 0);
    const share = kind === WITH_PAGES.at(-1) ? left : Math.round((count * models.length) / total);
    for (let number = 0; number < share; number += 1) {
      const twin = { word: toWord(words++), number };
      (kind.file ? writeFolder : writeFile)(to, kind, models[number % models.length]!, twin);
    }
    added[kind.folder] = share;
  }
  return added;
}

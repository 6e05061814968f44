import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from 'pagefind';

/** What every packed file begins with, which Pagefind takes for a sign that it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

/** The version whose files are understood here. */
const VERSION = '1.5.2';

/** Bytes of words, before packing, in one file of the index: about 5 kB as it is sent. */
const TARGET = 12_000;

/** A word of the index with the pages that hold it; what follows the word is handed on as it is. */
type Word = [word: string, ...pages: unknown[]];
/** The list of what is in which file: words from the first to the last, and the file's name. */
type Meta = [version: string, pages: unknown, chunks: [from: string, to: string, name: string][], ...others: unknown[]];

/** The content of a packed file. */
const unpack = ({ content }: IndexFile): Buffer => gunzipSync(content).subarray(SIGNATURE.length);

const pack = (content: Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 9 });

/** Letters that words of different files do not share, Pagefind looking for the beginning of a word in one file only: fewer in files that grow large. */
const SHARED = { usual: 2, large: 3 };
const LARGE = 4 * TARGET;

/** How many letters two words begin with alike. */
function countShared(a: string, b: string): number {
  const letters = [...b];
  const at = [...a].findIndex((letter, i) => letter !== letters[i]);
  return at < 0 ? [...a].length : at;
}

/** Neighbouring words in groups of at least the target size, cut where a word begins with other letters. */
function toGroups(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let size = Number.POSITIVE_INFINITY;
  words.forEach((word, i) => {
    const shared = i === 0 ? 0 : countShared(words[i - 1]![0], word[0]);
    if (size >= TARGET && shared < (size >= LARGE ? SHARED.large : SHARED.usual)) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(word);
    size += encode(word).length;
  });
  return groups;
}

/**
 * The files of an index with the words parted more finely. Pagefind 1.5 cuts its index into files of 25 to 34 kB, of
 * which a search reads one for each of its words; a fifth of that is enough. It also cuts between words that begin
 * alike, so that “sou” did not find “south”.
 * @throws where the files are those of another version, which may be built in another way.
 */
export function splitIndex(files: readonly IndexFile[]): IndexFile[] {
  const metaFile = files.find(({ path }) => path.endsWith('.pf_meta'))!;
  const [version, pages, chunks, ...others] = decode(unpack(metaFile)) as Meta;
  if (version !== VERSION) throw new Error(`The search index is of Pagefind ${version}; splitIndex knows ${VERSION}.`);
  const fileOf = new Map(files.map((file) => [file.path, file]));
  const words = chunks.flatMap(([, , name]) => (decode(unpack(fileOf.get(`index/${name}.pf_index`)!)) as [Word[]])[0]);
  const lang = chunks[0]?.[2].split('_')[0];
  const parts = toGroups(words).map((group, i, groups) => {
    const content = pack(encode([group]));
    const id = `${lang}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
    // From as few letters as tell the first word from the one before, so that a word half typed lies within.
    const before = groups[i - 1]?.at(-1)?.[0] ?? '';
    const from = [...group[0]![0]].slice(0, countShared(before, group[0]![0]) + 1).join('');
    return { range: [from, group.at(-1)![0], id] as Meta[2][number], file: { path: `index/${id}.pf_index`, content } };
  });
  const meta: Meta = [version, pages, parts.map(({ range }) => range), ...others];
  return [
    ...files.filter((file) => file !== metaFile && !file.path.endsWith('.pf_index')),
    { ...metaFile, content: pack(encode(meta)) },
    ...parts.map(({ file }) => file),
  ];
}

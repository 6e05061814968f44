/**
 * Makes the one font file of the site from IBM Plex Sans (SIL Open Font License 1.1, Reserved Font Name "Plex").
 * The changed file holds the characters that the site writes, weights 400 to 700, and bears another family name.
 * Run by hand when the characters below change: `node src/tools/make-font.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const SOURCE = resolve('@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2');
const TARGET = new URL('../styles/fonts/atlas-sans.woff2', import.meta.url);

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Basic Latin, then the letters and signs that English, French and Spanish write, and those of partners' names. */
export const CHARACTERS = `${range(0x20, 0x7e)}\u00a0¡¿«»°·×²ªº£€ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜÁÍÓÚÑÃÕÅØàâäçèéêëîïôöùûüáíóúñãõåøßŒœ–—‘’“”…−→←↑↓\u202f`;

/** Same length as the reserved name, so that the table of names keeps its layout. */
const RENAMED: [string, string][] = [
  ['IBM Plex Sans', 'Atlas Sans CI'],
  ['IBMPlexSans', 'AtlasSansCI'],
];

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

function rename(font: Buffer): Buffer {
  for (const [from, to] of RENAMED)
    for (const encode of [utf16, (text: string) => Buffer.from(text, 'latin1')])
      for (let at = font.indexOf(encode(from)); at >= 0; at = font.indexOf(encode(from), at)) encode(to).copy(font, at);
  return font;
}

const plain = await subsetFont(await readFile(SOURCE), CHARACTERS, {
  targetFormat: 'truetype',
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
const woff2 = await subsetFont(rename(plain), CHARACTERS, { targetFormat: 'woff2' });
await writeFile(TARGET, woff2);
console.log(`atlas-sans.woff2: ${(woff2.length / 1000).toFixed(1)} kB`);

import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en/index.ts';
import { es } from '../../src/i18n/es/index.ts';
import { fr } from '../../src/i18n/fr/index.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import data from '../../src/validation/data/voice.json' with { type: 'json' };
import { findVoiceFaults, type VoiceFault } from '../../src/validation/text/voice.ts';

/** What a dictionary says, by the path of its key; functions are called, for one and for many. */
function toStrings(words: unknown, path: string): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [1, 2].map((number) => [path, String(words(...Array<number>(words.length).fill(number)))]);
  return Object.entries(words as object).flatMap(([key, value]) => toStrings(value, path ? `${path}.${key}` : key));
}

test.each<[Lang, unknown]>([
  ['en', en],
  ['fr', fr],
  ['es', es],
])('%s: the words of the site are in its voice', (lang, words) => {
  const faults = toStrings(words, '').flatMap(([path, text]) =>
    findVoiceFaults(text, lang).map(({ found, use }) => `${path}: “${found}”${use ? ` for “${use}”` : ''} in “${text}”`),
  );
  expect(faults).toEqual([]);
});

type Case = [Lang, text: string, ...faults: [kind: VoiceFault['kind'], found: string][]];

describe('told', () => {
  test.each<Case>([
    ['en', 'Most schemes ask for it.', ['term', 'schemes']],
    ['en', 'Most are asked for by a CNRS unit.', ['term', 'CNRS unit']],
    ['en', 'The pole Africa answers; the department too.', ['term', 'pole Africa'], ['term', 'the department']],
    ['en', 'Amount: not known', ['notebook', 'not known']],
    ['en', 'No site could be read; last seen in 2023.', ['notebook', 'could be read'], ['notebook', 'last seen']],
    ['en', 'Status: unknown', ['notebook', 'unknown']],
    ['en', 'The office covers this country.', ['place', 'this country']],
    ['en', 'It opens in winter and closes in spring.', ['season', 'winter'], ['season', 'spring']],
    ['fr', 'Ce dispositif est ouvert.', ['term', 'dispositif']],
    ['fr', 'Une unité du CNRS dépose.', ['term', 'unité du CNRS']],
    ['fr', 'La durée n’est pas connue.', ['notebook', 'n’est pas connue']],
    ['fr', "Le montant n'a pas été trouvé.", ['notebook', "n'a pas été trouvé"]],
    ['fr', 'Vu pour la dernière fois en 2026', ['notebook', 'Vu pour la dernière fois']],
    ['fr', 'Tokyo couvre ce pays.', ['place', 'ce pays']],
    ['fr', 'L’appel ouvre au printemps et en été.', ['season', 'printemps'], ['season', 'en été']],
    ['es', 'La dirección', ['term', 'La dirección']],
    ['es', 'La piden los doctores.', ['term', 'doctores']],
    ['es', 'No se conoce su duración.', ['notebook', 'No se conoce']],
    ['es', 'Nombrados por la fuente', ['notebook', 'Nombrados por la fuente']],
    ['es', 'Cubre este país.', ['place', 'este país']],
    ['es', 'Se abre en otoño.', ['season', 'otoño']],
  ])('%s: %s', (lang, text, ...faults) =>
    expect(
      findVoiceFaults(text, lang)
        .map(({ kind, index, found }) => [kind, text.slice(index, index + found.length)])
        .sort(),
    ).toEqual([...faults].sort()),
  );

  test.each(LANGUAGES)('%s: each word that is avoided has one that is used, and is not it', (lang) => {
    for (const { avoid, use } of data[lang].terms) expect(new RegExp(`^(?:${avoid})$`, 'iu').test(use), use).toBe(false);
  });
});

describe('not told', () => {
  test.each<[Lang, string]>([
    ['en', 'A summer school in Kyoto; Professor Winter teaches.'],
    ['en', 'The department of physics; a head of department.'],
    ['en', 'It is known as IRL; unknown particles are looked for.'],
    ['en', 'Poles of a magnet, and the poles of the Earth.'],
    ['en', 'Nothing found for “atoms”.'],
    ['en', 'The support scheme (DSCA).'],
    ['fr', 'Une école d’été ; il a été créé en 2010.'],
    ['fr', 'Un dispositif expérimental refroidi au laser'],
    ['fr', 'La direction du laboratoire signe.'],
    ['fr', 'Un pôle de compétitivité'],
    ['fr', 'Aucun résultat pour « atomes »'],
    ['es', 'Una escuela de verano en Lima'],
    ['es', 'La dirección de la página conserva su búsqueda.'],
    ['es', 'Un dispositivo cuántico'],
    ['es', 'No se han encontrado páginas.'],
  ])('%s: %s', (lang, text) => expect(findVoiceFaults(text, lang)).toEqual([]));
});

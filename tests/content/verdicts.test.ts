import { describe, expect, test } from 'vitest';
import { decode, type ContentFile } from '../../src/validation/read.ts';
import { toGitHub, toGitLab } from '../../src/validation/reporters/annotations.ts';
import { toJson } from '../../src/validation/reporters/json.ts';
import { toText } from '../../src/validation/reporters/text.ts';
import { validate } from '../../src/validation/validate.ts';
import { FILES as files, findNew, isTold, TODAY } from '../support/corpus.ts';
import { makeMistake } from '../support/mistakes.ts';

const OFFICE = 'content/offices/tokyo/office.yaml';
const PAGE = 'content/offices/tokyo/page.fr.mdx';
/** A call of a year, open in summer. */
const toCall = (year: number): string =>
  `\n  - id: '${year}'\n    opens: ${year}-06-01T09:00:00+02:00\n    closes: ${year}-09-15T17:00:00+02:00\n    timeZone: Europe/Paris\n    url: https://international.cnrs.fr/`;
const PROGRAMME = 'content/programmes/iea/programme.yaml';

describe('what is right raises nothing', () => {
  const call =
    "calls:\n  - id: '2027'\n    opens: '2027-06-01T09:00:00+02:00'\n    closes: '2027-09-15T17:00:00+02:00'\n    timeZone: Europe/Paris\n    url: https://international.cnrs.fr/\n";
  const crlf = (text: string): string => text.replace(/\n/g, '\r\n');
  test.each<[string, string, (text: string) => string]>([
    ['a sound call', PROGRAMME, (text) => text.replace('calls: []\n', call)],
    ['a phone number of the country', OFFICE, (text) => text.replace('phone: null', 'phone: "+81 3 5798 6000"')],
    ['an address of a function', OFFICE, (text) => text.replace('email: null', 'email: bureau.tokyo@cnrs.fr')],
    [
      'the first of March in three languages',
      'content/timeline.yaml',
      (text) => text.replace('is created on 1 January.', 'is created on January 1st.'),
    ],
    ['facts with ends of lines of Windows', OFFICE, crlf],
    ['a text with ends of lines of Windows', PAGE, crlf],
    ['two calls with one page', PROGRAMME, (text) => text.replace('calls: []', `calls:${[2027, 2028].map(toCall).join('')}`)],
    ['a comment of MDX', 'content/offices/tokyo/page.en.mdx', (text) => `${text}\n{/* for editors */}\n`],
    ['a mended comma in the source of translations', PAGE, (text) => text.replace('que le bureau peut faire', 'que, le bureau peut faire')],
  ])('%s', (_, path, change) => {
    const changed = files.map((file) => (file.path === path ? { path, text: change(file.text) } : file));
    expect(changed.find((file) => file.path === path)!.text).not.toBe(files.find((file) => file.path === path)!.text);
    expect(findNew(changed).filter(isTold)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    [
      'quotations, dashes and abbreviations',
      'The “Tokyo office” – CNRS Tokyo – works on μm-sized systems, e.g. at the U.S. border.',
      'Le « bureau de Tokyo » – CNRS Tokyo – travaille sur des systèmes en μm ; vous vous y rendez ?',
      'La «oficina de Tokio» – CNRS Tokio – trabaja con sistemas de μm, p. ej. en el siglo XX.',
    ],
    [
      'a list',
      '- One thing – in detail.\n- **Visits**—for [pairs](programme:iea) – soon.',
      '- Une chose – en détail.\n- **Visites** – pour [deux](programme:iea) – bientôt.',
      '- Una cosa – en detalle.\n- **Visitas** – para [dos](programme:iea) – pronto.',
    ],
    [
      'a table',
      '| Place | Number |\n|---|---|\n| Tokyo | 12 |',
      '| Lieu | Nombre |\n|---|---|\n| Tokyo | 12 |',
      '| Lugar | Número |\n|---|---|\n| Tokio | 12 |',
    ],
    [
      'sums, shares and dates',
      'In May 2025 the office met 250 researchers, 12% of them from Korea, for €1.5 million.',
      'En mai 2025, le bureau a rencontré 250 chercheurs, dont 12 % venus de Corée, pour 1,5 million d’euros.',
      'En mayo de 2025 la oficina se reunió con 250 investigadores, el 12 % de Corea, por 1,5 millones de euros.',
    ],
    [
      'small numbers, here in words, there in figures',
      'It has 3 laboratories and two halls.',
      'Il compte trois laboratoires et deux salles.',
      'Tiene tres laboratorios y 2 salas.',
    ],
    [
      'addresses of functions',
      'Write to tokyo@cnrs.fr or to [the service](mailto:contact-tokyo@cnrs.fr).',
      'Écrivez à tokyo@cnrs.fr ou au [service](mailto:contact-tokyo@cnrs.fr).',
      'Escriba a tokyo@cnrs.fr o al [servicio](mailto:contact-tokyo@cnrs.fr).',
    ],
    [
      'times of day, centuries, decades and academic years',
      'Open until 5:30 p.m. since the 1990s, for the science of the 21st century and the year 2026/27.',
      'Ouvert jusqu’à 17 h 30 depuis les années 1990, pour la science du XXIe siècle et l’année 2026-2027.',
      'Abierta hasta las 17:30 desde los años noventa, para la ciencia del siglo XXI y el curso 2026-2027.',
    ],
    [
      'a page of another site with an address in each language',
      'See the [agreements of CNRS](https://www.cnrs.fr/en/agreements) on its site.',
      'Voir les [accords du CNRS](https://www.cnrs.fr/fr/accords) sur son site.',
      'Véanse los [acuerdos del CNRS](https://www.cnrs.fr/es/acuerdos) en su sitio.',
    ],
    [
      'days, sizes, standards, questions and names in links',
      'From 30 June 2027 or May 3: 12,000 pages at 1.5 km, after ISO 8601. Why? See the [office of Singapore](office:singapore) and [these two countries](country:jp).',
      'Du 30 juin 2027 ou du 3 mai : 12 000 pages à 1,5 km, selon ISO 8601. Pourquoi ? Voir le [bureau de Singapour](office:singapore) et [ces deux pays](country:jp).',
      'Desde el 30 de junio de 2027 o el 3 de mayo: 12 000 páginas a 1,5 km, según ISO 8601. ¿Por qué? Véanse la [oficina de Singapur](office:singapore) y [estos dos países](country:jp).',
    ],
    [
      'what is to be completed, told in a sentence',
      'What is to be completed is told here. Dates are to be confirmed by the host.',
      'Ce qui reste à compléter est dit ici. Les dates sont à confirmer par l’hôte.',
      'Lo que queda por completar se dice aquí. Las fechas están por confirmar por el anfitrión.',
    ],
    [
      'the name of a partner in another language',
      'The Max-Planck-Gesellschaft zur Förderung der Wissenschaften is a partner.',
      'La Max-Planck-Gesellschaft zur Förderung der Wissenschaften est partenaire.',
      'La Max-Planck-Gesellschaft zur Förderung der Wissenschaften es socia.',
    ],
    [
      'the title of a book',
      'The book “Le bureau de Tokyo et la recherche dans les laboratoires” tells more.',
      'Le livre « Le bureau de Tokyo et la recherche dans les laboratoires » en dit plus.',
      'El libro «Le bureau de Tokyo et la recherche dans les laboratoires» cuenta más.',
    ],
    [
      'a section',
      '## News\n\nThe office moved in April.',
      '## Actualités\n\nLe bureau a déménagé en avril.',
      '## Actualidad\n\nLa oficina se trasladó en abril.',
    ],
  ])('%s', (_, en, fr, es) => {
    const words: Record<string, string> = { en, fr, es };
    const changed = files.map((file) => {
      const lang = /^content\/offices\/tokyo\/page\.(\w+)\.mdx$/.exec(file.path)?.[1];
      return lang ? { path: file.path, text: `${file.text}\n${words[lang]}\n` } : file;
    });
    expect(findNew(changed).filter((problem) => isTold(problem) && problem.rule !== 'stale-translation')).toEqual([]);
  });

  test('a page that an editor added can be led to, and a draft may lead to a draft', () => {
    const page = files
      .filter(({ path }) => path.startsWith('content/pages/privacy/'))
      .map((file) => ({ path: file.path.replace('privacy', 'alpha'), text: file.text.replace(/title: .*/, 'title: Alpha') }));
    const link = (all: ContentFile[]) =>
      all.map((file) => (/offices\/tokyo\/page/.test(file.path) ? { path: file.path, text: `${file.text}\n[Alpha](page:alpha)\n` } : file));
    expect(findNew(link([...files, ...page])).filter((problem) => isTold(problem) && problem.rule !== 'stale-translation')).toEqual([]);
    const draft = (path: string) => (all: ContentFile[]) => makeMistake(all, { file: path, append: 'draft: true\n' });
    const told = findNew(draft(OFFICE)(draft('content/laboratories/limms.yaml')(files))).filter(
      ({ found }) => found === 'laboratory:limms',
    );
    expect(told).toEqual([]);
  });

  test('a country of two offices that both say so', () => {
    const share = (path: string, other: string) => (all: ContentFile[]) =>
      makeMistake(all, { file: path, replace: 'partners:', with: `sharesWith: [${other}]\npartners:` });
    const both = share(
      'content/offices/ottawa/office.yaml',
      'tokyo',
    )(share(OFFICE, 'ottawa')(makeMistake(files, { file: OFFICE, replace: '- KR', with: '- KR\n      - CA' })));
    expect(findNew(both).filter(isTold)).toEqual([]);
  });
});

test('nothing that a file may hold makes the check fail', () => {
  const scraps = [
    '\u0000\u0001',
    '{',
    '[',
    '- - -\n',
    'null',
    '42',
    '"',
    '---\n---\n',
    '---\n',
    '&a [*a]',
    'a: &x {b: *x}',
    '%YAML 1.1\n',
    '<',
    '<Term',
    '{{',
    '](',
    '# '.repeat(2000),
    '---\ntitle: [\n---\n<Term>',
    '? [a]\n: b',
  ];
  const broken = [OFFICE, PAGE, 'content/laboratories/limms.yaml', 'content/countries.yaml', 'content/publishers.yaml'];
  for (const text of scraps) {
    const told = findNew(files.map((file) => (broken.includes(file.path) ? { path: file.path, text } : file))).map(({ file }) => file);
    for (const path of [OFFICE, PAGE]) expect(told, text).toContain(path);
  }
  for (const bytes of [[0xff, 0xfe], [0xfe, 0xff, 0], [0xef, 0xbb, 0xbf], [0xc3], []])
    expect(decode(Uint8Array.from(bytes)).text.length).toBeLessThanOrEqual(1);
});

test('of an entry and its copy, the copy is told of, wherever it stands in the alphabet', () => {
  for (const draft of ['draft: true\n', '']) {
    const copy = files
      .filter(({ path }) => path.startsWith('content/programmes/iea/'))
      .map(({ path, text }) => ({
        path: path.replace('/iea/', '/alpha/'),
        text: path.endsWith('.yaml') ? text.replace(/^updatedOn: .*$/m, 'updatedOn: 2026-11-23') + draft : text,
      }));
    const older = files.map((file) =>
      file.path === PROGRAMME ? { ...file, text: file.text.replace(/^updatedOn: .*$/m, 'updatedOn: 2026-11-22') } : file,
    );
    const told = findNew([...copy, ...older])
      .filter(({ rule }) => rule === 'duplicate')
      .map(({ file }) => file);
    expect([...new Set(told)]).toEqual([
      'content/programmes/alpha/page.en.mdx',
      'content/programmes/alpha/page.es.mdx',
      'content/programmes/alpha/page.fr.mdx',
      'content/programmes/alpha/programme.yaml',
    ]);
  }
});

test('a programme cannot take the address of a page, nor a name that is no address', () => {
  const renamed = (id: string) =>
    validate(
      files.map((file) => ({ ...file, path: file.path.replace('programmes/iea/', `programmes/${id}/`) })),
      TODAY,
    );
  for (const id of ['comparer', 'IEA']) expect(renamed(id)).toContainEqual(expect.objectContaining({ rule: 'bad-id', found: id }));
});

test('a missing translation is advice, no translation at all an error', () => {
  expect(findNew(makeMistake(files, { file: 'content/offices/tokyo/page.es.mdx', remove: true }))).toEqual([
    expect.objectContaining({ rule: 'missing-translation', severity: 'advice' }),
  ]);
  expect(findNew(files.filter(({ path }) => !path.startsWith('content/offices/tokyo/page.')))).toContainEqual(
    expect.objectContaining({ rule: 'missing-words', severity: 'error' }),
  );
});

describe('reporters', () => {
  const broken = () => findNew(makeMistake(files, { file: OFFICE, replace: 'status: open', with: 'status: "100%, o:k\\n"' }));

  test('people read the place, what was found, what is allowed and how to mend it', () => {
    const found = findNew(makeMistake(files, { file: OFFICE, replace: 'status: open', with: 'status: opened' }));
    expect(toText(found, files.length, 'en')).toContain(
      `${OFFICE}\n  ✗ line 3, column 9, status: This value does not fit.\n      found: "opened"\n      allowed: open, moved, closed\n      did you mean: open\n      → Write one that does.`,
    );
    expect(toText(found, files.length, 'fr')).toContain(
      'ligne 3, colonne 9, status : Cette valeur ne convient pas.\n      trouvé : "opened"',
    );
  });

  test('machines get a stable shape', () => {
    const {
      version,
      files: count,
      errors,
      problems,
    } = JSON.parse(toJson(broken(), files.length, 'fr')) as { version: number; files: number; errors: number; problems: object[] };
    expect({ version, count, errors }).toEqual({ version: 1, count: files.length, errors: 1 });
    expect(Object.keys(problems[0]!)).toEqual([
      'file',
      'line',
      'column',
      'field',
      'rule',
      'severity',
      'found',
      'allowed',
      'nearest',
      'message',
      'remedy',
    ]);
  });

  test('GitHub gets one escaped line for each', () => {
    const output = toGitHub(broken(), 'en');
    expect(output).toMatch(/^::error file=content\/offices\/tokyo\/office\.yaml,line=3,col=9,title=status \(schema\)::This value/);
    expect(output).toContain('100%25, o:k');
    expect(output.split('\n')).toHaveLength(1);
    const [odd] = broken();
    expect(toGitHub([{ ...odd!, file: 'content/a,b:c%.yaml' }], 'en')).toContain('file=content/a%2Cb%3Ac%25.yaml,');
  });

  test('GitLab gets a report of code quality', () => {
    const [entry] = JSON.parse(toGitLab(broken(), 'en')) as { check_name: string; fingerprint: string; location: object }[];
    expect(entry).toMatchObject({ check_name: 'schema', location: { path: OFFICE, lines: { begin: 3 } } });
    expect(entry!.fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });
});

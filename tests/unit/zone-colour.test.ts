import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { toZoneColours } from '../../src/domain/zone-colour.ts';
import { ZONE_COLOURS, type ZoneColour } from '../../src/schemas/zone.ts';
import { toDraft } from '../../src/tools/new/draft.ts';
import { toExistingContent } from '../../src/tools/new/existing-content.ts';
import { inThree } from '../../src/tools/new/texts.ts';
import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { validate } from '../../src/validation/validate.ts';

const TOKENS = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name, light, dark, both]) => [name!, [light ?? both!, dark ?? both!] as const],
  ),
);

/** Linear red, green and blue of an sRGB colour. */
const toLinear = (hex: string): number[] =>
  [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

/** Contrast ratio of two colours (WCAG 2). */
function toContrast(a: string, b: string): number {
  const [light, dark] = [a, b]
    .map(toLinear)
    .map(([r, g, blue]) => 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!)
    .sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** A colour in OKLab, where distance is how different two colours look (Ottosson 2020). */
function toOklab(hex: string): [number, number, number] {
  const [r, g, b] = toLinear(hex) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const toDistance = (a: string, b: string): number => Math.hypot(...toOklab(a).map((value, i) => value - toOklab(b)[i]!));

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s, the palette', (_, mode) => {
  const valueOf = (name: string): string => TOKENS.get(name)![mode];
  const colours = ZONE_COLOURS.map((colour) => [colour, valueOf(`zone-${colour}`)] as const);

  test('bears the letters of zones (WCAG 1.4.3)', () => {
    for (const [name, value] of colours) expect(toContrast(value, valueOf('ink')), name).toBeGreaterThan(4.5);
  });

  test('holds colours that differ from one another and from what is in no zone', () => {
    const others = ['land', 'sea', 'zone-home', 'paper'].map((name) => [name, valueOf(name)] as const);
    const all = [...colours, ...others];
    for (const [i, [name, value]] of colours.entries())
      for (const [other, second] of all.slice(i + 1)) expect(toDistance(value, second), `${name}, ${other}`).toBeGreaterThan(0.05);
  });
});

test('every colour of the palette has its class', () => {
  const css = readFileSync('src/styles/utilities.css', 'utf8');
  for (const colour of ZONE_COLOURS) expect(css).toMatch(new RegExp(`\\.zone-${colour} \\{\\s+--zone: var\\(--zone-${colour}\\);`));
});

describe('a zone without a colour', () => {
  test('gets one that no other has, in the order of the palette', () => {
    const colours = toZoneColours(
      new Map([
        ['a', {}],
        ['b', { colour: 'blue' }],
        ['c', {}],
      ] as const),
    );
    expect([...colours.values()]).toEqual(['yellow', 'blue', 'orange']);
  });

  test('has one even where all are taken', () => {
    const zones = new Map<string, { colour?: ZoneColour }>([...ZONE_COLOURS.map((colour) => [colour, { colour }] as const), ['x', {}]]);
    expect(ZONE_COLOURS).toContain(toZoneColours(zones).get('x'));
  });
});

describe('the colour of a new zone', async () => {
  const files = await readContent('tests/fixtures/site');
  const draftAfter = (list: readonly ContentFile[], id: string): ContentFile[] =>
    toDraft(
      {
        kind: 'zone',
        id,
        name: inThree(() => id.replace(/^./, (letter) => letter.toUpperCase())),
        country: 'FR',
        source: 'https://international.cnrs.fr/',
        today: '2026-11-23',
        lang: 'en',
      },
      toExistingContent(list),
    );
  const colourOf = ([facts]: ContentFile[]): string => (parse(facts!.text) as { colour: string }).colour;
  const taken = files
    .filter(({ path }) => path.endsWith('/zone.yaml'))
    .flatMap(({ text }) => (parse(text) as { colour?: string }).colour ?? []);
  const errorsWith = (draft: ContentFile[], colour: string) =>
    validate([...files, ...draft.map((file) => ({ ...file, text: file.text.replace(/^colour: .*$/m, `colour: ${colour}`) }))], '2026-11-23')
      .filter(({ severity, file }) => severity === 'error' && file.includes('/xanadu/'))
      .map(({ rule, field }) => `${field}: ${rule}`);

  test('is free, and another for the next', () => {
    const first = draftAfter(files, 'xanadu');
    const second = draftAfter([...files, ...first], 'ruritania');
    expect([...taken, colourOf(first), colourOf(second)]).toEqual([...new Set([...taken, colourOf(first), colourOf(second)])]);
  });

  test('is refused where it is shared or unknown', () => {
    const draft = draftAfter(files, 'xanadu');
    expect(errorsWith(draft, colourOf(draft))).toEqual([]);
    expect(errorsWith(draft, taken[0]!)).toEqual(['colour: duplicate']);
    expect(errorsWith(draft, 'mauve')).toContain('colour: schema');
  });

  test('a zone cannot bear the name of what is in no zone', () => {
    const rules = validate([...files, ...draftAfter(files, 'home')], '2026-11-23').map(({ rule, file }) => `${file}: ${rule}`);
    expect(rules).toContain('content/zones/home/zone.yaml: bad-id');
  });
});

import type { NamedCountry } from './country-search.ts';
import { toDemonymForms } from './demonym.ts';
import type { NamedPart, PlaceParts } from './place-file.ts';
import { isKind, spellOut, toAnyOrderKey, toForm, toForms, toWords, withoutSmall, type Form } from './place-words.ts';

/** By what a place is found. */
export type By = 'name' | 'city' | 'region' | 'demonym' | 'code';

/** How near a name is to the page: its visible name, another in its language, any other name of the place, any other. */
export const NEARNESS = { visible: 0, own: 1, other: 2, foreign: 3 } as const;

/** A name by which a place is found. */
export interface Entry {
  place: string;
  by: By;
  nearness: number;
  /** What is told beside the place, in the language of the page. */
  via: string | undefined;
  form: Form;
  /** Whether what was typed may be a beginning of it. */
  begins: boolean;
  /** Least letters that it has for an error to be forgiven. */
  forgivenFrom: number;
}

/** The names of all places, ready to be looked up by their keys. */
export interface PlaceIndex {
  entries: readonly Entry[];
  exact: ReadonlyMap<string, readonly Entry[]>;
  /** Names of places without their small words. */
  lean: ReadonlyMap<string, readonly Entry[]>;
  anyOrder: ReadonlyMap<string, readonly Entry[]>;
  /** Codes of regions, as they stand after a city. */
  short: ReadonlyMap<string, readonly string[]>;
  shared: ReadonlyMap<string, readonly string[]>;
  led: ReadonlyMap<string, string>;
  /** Of laboratories whose pages answer. */
  titles: ReadonlyMap<string, string>;
  codes: ReadonlySet<string>;
}

/** Codes of the European Union that people write for those of ISO 3166-1. */
const OTHER_CODES: readonly (readonly [string, string])[] = [
  ['GB', 'uk'],
  ['GR', 'el'],
];

/** Least letters of a name in which an error is forgiven; the less people look for it, the likelier they mean another word. */
const FORGIVEN_FROM = { visible: 5, elsewhere: 6, other: 7, never: Infinity } as const;

const toEntry = (place: string, by: By, nearness: number, form: Form, forgivenFrom: number, via?: string): Entry => ({
  place,
  by,
  nearness,
  via,
  form,
  begins: nearness <= NEARNESS.own && by !== 'code',
  forgivenFrom,
});

/** The whole name, and the one with "Saint" for "St" where that is another. */
function toWholeForms(text: string): Form[] {
  const words = toWords(text);
  const spelled = words.map((word) => (word.startsWith('st') ? spellOut([word])[0]! : word));
  return spelled.join() === words.join() ? [toForm(words)] : [toForm(words), toForm(spelled)];
}

const toCodeEntries = ({ code, alpha3 }: NamedCountry): Entry[] =>
  [code, alpha3].map((text) => toEntry(code, 'code', NEARNESS.own, toForm([text.toLowerCase()]), FORGIVEN_FROM.never));

/** The first name is the visible one; those in the two other languages of the site come next. */
const toForgiven = (i: number): number => (i === 0 ? FORGIVEN_FROM.visible : i < 3 ? FORGIVEN_FROM.elsewhere : FORGIVEN_FROM.other);

const toNameEntries = ({ code, names }: NamedCountry): Entry[] =>
  names.flatMap((name, i) =>
    toWholeForms(name).map((form) => toEntry(code, 'name', i === 0 ? NEARNESS.visible : NEARNESS.other, form, toForgiven(i))),
  );

const toPartEntries = (by: By, { place, names }: NamedPart, forgivenFrom: number = FORGIVEN_FROM.other): Entry[] =>
  names.flatMap((name, i) =>
    toWholeForms(name).map((form) => toEntry(place, by, i === 0 ? NEARNESS.own : NEARNESS.foreign, form, forgivenFrom, names[0])),
  );

const toDemonymEntries = ({ demonyms, lang }: PlaceParts): Entry[] =>
  (['en', 'fr', 'es'] as const).flatMap((other) =>
    demonyms[other].flatMap(({ place, names }) =>
      names
        .flatMap((name) => toDemonymForms(name, other))
        .map((form) =>
          other === lang
            ? toEntry(place, 'demonym', NEARNESS.own, toForm(toWords(form)), FORGIVEN_FROM.other)
            : toEntry(place, 'demonym', NEARNESS.foreign, toForm(toWords(form)), FORGIVEN_FROM.never),
        ),
    ),
  );

const byKey = <T>(items: readonly T[], toKeys: (item: T) => readonly string[]): Map<string, T[]> => {
  const map = new Map<string, T[]>();
  for (const item of items) for (const key of new Set(toKeys(item))) map.set(key, [...(map.get(key) ?? []), item]);
  return map;
};

/** The key without small words, unless only such words are left by which all states call themselves. */
const toLeanKeys = ({ by, form }: Entry): string[] => {
  const lean = withoutSmall(form.words);
  return by === 'name' && !isKind(lean) ? [lean.join('')] : [];
};

const toAnyOrderKeys = ({ by, form }: Entry): string[] =>
  (by === 'name' || by === 'region') && withoutSmall(form.words).length > 1 ? [toAnyOrderKey(form.words)] : [];

const toSharedKeys = (name: string): string[] => [...toForms(name), ...toWholeForms(name)].map(({ text }) => text);

/** Makes the names of places, and all else by which they are found, ready for a page. */
export function toPlaceIndex(countries: readonly NamedCountry[], parts: PlaceParts): PlaceIndex {
  const entries = [
    ...countries.flatMap(toNameEntries),
    ...countries.flatMap(toCodeEntries),
    ...OTHER_CODES.map(([code, text]) => toEntry(code, 'code', NEARNESS.own, toForm([text]), FORGIVEN_FROM.never)),
    ...parts.cities.flatMap((city) => toPartEntries('city', city)),
    ...parts.largeCities.flatMap((city) => toPartEntries('city', city, FORGIVEN_FROM.never)),
    ...parts.regions.flatMap((region) => toPartEntries('region', region)),
    ...toDemonymEntries(parts),
  ];
  return {
    entries,
    exact: byKey(entries, ({ form }) => [form.text]),
    lean: byKey(entries, toLeanKeys),
    anyOrder: byKey(entries, toAnyOrderKeys),
    short: new Map(
      [...byKey(parts.regions, ({ short }) => (short ? [short.toLowerCase()] : []))].map(([key, list]) => [
        key,
        list.map(({ place }) => place),
      ]),
    ),
    shared: new Map(parts.shared.flatMap(({ names, places }) => names.flatMap(toSharedKeys).map((key) => [key, places] as const))),
    led: new Map(parts.led.flatMap(({ names, laboratory }) => names.flatMap(toSharedKeys).map((key) => [key, laboratory] as const))),
    titles: new Map(parts.led.map(({ laboratory, title }) => [laboratory, title])),
    codes: new Set(countries.map(({ code }) => code)),
  };
}

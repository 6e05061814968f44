import type { DraftTexts } from '../kinds/kind.ts';
import { LANGUAGES, type Lang } from '../schemas/common.ts';
import { walkTexts, type Content, type Report } from './content.ts';
import type { Parsed } from './parse.ts';

/** What stands in a draft until its author has written: what to write there, in each language. */
export const DRAFT_TEXTS: Record<Lang, DraftTexts> = {
  en: {
    summary: (name) => `One sentence on ${name}, for lists, for the search and for those who share the page.`,
    body: 'This page is a draft. Write its text in place of this paragraph, in plain words: what readers find here, for whom it is, what to do next. Headings begin with two number signs.',
    who: 'Say here who may apply, in one or two sentences.',
    how: 'Say here how and when to apply, in one or two sentences.',
    sentence: (name) => `One plain sentence that says what ${name} is.`,
    field: 'Its field in a few words',
    city: 'Its city',
    office: (city) => `CNRS office in ${city}`,
    value: 'Its number',
    label: 'What this number counts',
  },
  fr: {
    summary: (name) => `Une phrase sur ${name}, pour les listes, la recherche et le partage de la page.`,
    body: 'Cette page est un brouillon. Écrivez son texte à la place de ce paragraphe, avec des mots simples : ce que l’on trouve ici, pour qui, et que faire ensuite. Les intertitres commencent par deux croisillons.',
    who: 'Dites ici qui peut candidater, en une ou deux phrases.',
    how: 'Dites ici comment et quand candidater, en une ou deux phrases.',
    sentence: (name) => `Une phrase simple qui dit ce qu’est ${name}.`,
    field: 'Son domaine en quelques mots',
    city: 'Sa ville',
    office: (city) => `Bureau du CNRS : ${city}`,
    value: 'Son nombre',
    label: 'Ce que compte ce nombre',
  },
  es: {
    summary: (name) => `Una frase sobre ${name}, para las listas, la búsqueda y quien comparta la página.`,
    body: 'Esta página es un borrador. Escriba su texto en lugar de este párrafo, con palabras sencillas: qué se encuentra aquí, para quién es y qué hacer después. Los títulos empiezan con dos almohadillas.',
    who: 'Diga aquí quién puede presentar una solicitud, en una o dos frases.',
    how: 'Diga aquí cómo y cuándo solicitarlo, en una o dos frases.',
    sentence: (name) => `Una frase sencilla que dice qué es ${name}.`,
    field: 'Su campo en pocas palabras',
    city: 'Su ciudad',
    office: (city) => `Oficina del CNRS en ${city}`,
    value: 'Su número',
    label: 'Qué cuenta este número',
  },
};

/** The words of a template around any name. */
const toPattern = (make: (name: string) => string): string =>
  make('\0')
    .split('\0')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+');

const SCAFFOLD = new RegExp(
  `^(?:${LANGUAGES.flatMap((lang) => {
    const { summary, sentence, who, how, field, city, value, label } = DRAFT_TEXTS[lang];
    return [toPattern(summary), toPattern(sentence), ...[who, how, field, city, value, label].map((text) => toPattern(() => text))];
  }).join('|')})$`,
  'u',
);

/** What a draft was made with has been replaced by the time it is one no longer. The body is held against its own rule. */
export function checkScaffold({ entries, pages }: Content, report: Report): void {
  const isDraft = (parsed: Parsed | undefined): boolean => (parsed?.data as { draft?: boolean } | undefined)?.draft === true;
  const facts = Object.values(entries).flatMap((map) => [...map.values()]);
  const matters = pages.flatMap(({ kind, id, matter }) => (matter && !isDraft(entries[kind]?.get(id)) ? [matter] : []));
  for (const parsed of [...facts.filter((entry) => !isDraft(entry)), ...matters])
    walkTexts(parsed.data, [], (text, path) => {
      if (SCAFFOLD.test(text)) report.field(parsed, path, 'placeholder', { found: text });
    });
}

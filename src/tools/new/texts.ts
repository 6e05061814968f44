import type { Lang, Localized } from '../../schemas/common.ts';

/** The kinds of entries that the command makes. */
export const KINDS = ['office', 'zone', 'programme', 'laboratory', 'mission', 'page', 'term'] as const;
export type Kind = (typeof KINDS)[number];

interface Texts {
  summary: (name: string) => string;
  body: string;
  host: string;
  who: string;
  how: string;
  sentence: (name: string) => string;
  field: string;
  /** Full name of an office in a city. */
  office: (city: string) => string;
}

/** What stands in a draft until its author has written: what to write there, in each language. */
export const TEXTS: Record<Lang, Texts> = {
  en: {
    summary: (name) => `One sentence on ${name}, for lists, for the search and for those who share the page.`,
    body: 'This page is a draft. Write its text in place of this paragraph, in plain words: what readers find here, for whom it is, what to do next. Headings begin with two number signs.',
    host: 'The embassy or institution that houses the office',
    who: 'Say here who may apply, in one or two sentences.',
    how: 'Say here how and when to apply, in one or two sentences.',
    sentence: (name) => `One plain sentence that says what ${name} is.`,
    field: 'Its field in a few words',
    office: (city) => `CNRS office in ${city}`,
  },
  fr: {
    summary: (name) => `Une phrase sur ${name}, pour les listes, la recherche et le partage de la page.`,
    body: 'Cette page est un brouillon. Écrivez son texte à la place de ce paragraphe, avec des mots simples : ce que l’on trouve ici, pour qui, et que faire ensuite. Les intertitres commencent par deux croisillons.',
    host: 'L’ambassade ou l’établissement qui héberge le bureau',
    who: 'Dites ici qui peut candidater, en une ou deux phrases.',
    how: 'Dites ici comment et quand candidater, en une ou deux phrases.',
    sentence: (name) => `Une phrase simple qui dit ce qu’est ${name}.`,
    field: 'Son domaine en quelques mots',
    office: (city) => `Bureau du CNRS : ${city}`,
  },
  es: {
    summary: (name) => `Una frase sobre ${name}, para las listas, la búsqueda y quien comparta la página.`,
    body: 'Esta página es un borrador. Escriba su texto en lugar de este párrafo, con palabras sencillas: qué se encuentra aquí, para quién es y qué hacer después. Los títulos empiezan con dos almohadillas.',
    host: 'La embajada o institución que acoge la oficina',
    who: 'Diga aquí quién puede presentar una solicitud, en una o dos frases.',
    how: 'Diga aquí cómo y cuándo solicitarlo, en una o dos frases.',
    sentence: (name) => `Una frase sencilla que dice qué es ${name}.`,
    field: 'Su campo en pocas palabras',
    office: (city) => `Oficina del CNRS en ${city}`,
  },
};

/** Words made in each of the three languages. */
export const inThree = (make: (lang: Lang) => string): Localized => ({ en: make('en'), fr: make('fr'), es: make('es') });

interface Messages {
  usage: string;
  kind: string;
  id: string;
  name: (lang: Lang) => string;
  country: string;
  source: string;
  badKind: (kind: string) => string;
  badId: (id: string) => string;
  taken: (id: string) => string;
  exists: (path: string) => string;
  badCountry: (code: string) => string;
  assumed: (country: string) => string;
  refused: string;
  written: string;
  next: string[];
  stopped: string;
}

const KIND_LIST = KINDS.join('|');

/** What the command says, in the languages of those who edit. */
export const MESSAGES: Record<'en' | 'fr', Messages> = {
  en: {
    usage: `Usage: npm run new -- ${KIND_LIST} <id> [--name "…"] [--name-fr "…"] [--name-es "…"] [--country JP] [--source https://…] [--lang en|fr]`,
    kind: 'What do you want to add?',
    id: 'Its id, which is also its address: lower-case letters, digits and single hyphens',
    name: (lang) => `Its name ${{ en: 'in English', fr: 'in French', es: 'in Spanish' }[lang]}`,
    country: 'Its country: two capital letters (ISO 3166-1), such as JP',
    source: 'Address of a page where these facts can be read',
    badKind: (kind) => `There is no kind “${kind}”. Choose one of: ${KINDS.join(', ')}.`,
    badId: (id) => `“${id}” cannot be an address: use lower-case letters without accents, digits and single hyphens, such as sao-paulo.`,
    taken: (id) => `“${id}” is already the address of another page of the site; choose another id.`,
    exists: (path) => `${path} exists already; nothing was changed. Open it, or choose another id.`,
    badCountry: (code) => `“${code}” is not a country code of two capital letters (ISO 3166-1).`,
    assumed: (country) => `No country was given; the draft says ${country} until you change it (country, zone, timeZone, coordinates).`,
    refused: 'The draft would break these rules of the content; nothing was written.',
    written: 'A draft was written:',
    next: [
      'Open the facts first: each field is explained above it. Then write the text of each language.',
      'Put the page where the facts can be read under “sources”.',
      'npm run check     says whether all is well',
      'npm run dev       shows the draft at http://localhost:4321',
      'When it is ready, take out the line “draft: true”: only then does it go on the public site.',
    ],
    stopped: 'Stopped; nothing was written.',
  },
  fr: {
    usage: `Usage : npm run new -- ${KIND_LIST} <id> [--name "…"] [--name-fr "…"] [--name-es "…"] [--country JP] [--source https://…] [--lang en|fr]`,
    kind: 'Que voulez-vous ajouter ?',
    id: 'Son identifiant, qui sera aussi son adresse : minuscules sans accent, chiffres et traits d’union simples',
    name: (lang) => `Son nom ${{ en: 'en anglais', fr: 'en français', es: 'en espagnol' }[lang]}`,
    country: 'Son pays : deux majuscules (ISO 3166-1), par exemple JP',
    source: 'Adresse d’une page où ces faits peuvent être lus',
    badKind: (kind) => `Le type « ${kind} » n’existe pas. Choisissez parmi : ${KINDS.join(', ')}.`,
    badId: (id) => `« ${id} » ne peut pas servir d’adresse : minuscules sans accent, chiffres et traits d’union simples, par exemple sao-paulo.`,
    taken: (id) => `« ${id} » est déjà l’adresse d’une autre page du site ; choisissez un autre identifiant.`,
    exists: (path) => `${path} existe déjà ; rien n’a été modifié. Ouvrez-le, ou choisissez un autre identifiant.`,
    badCountry: (code) => `« ${code} » n’est pas un code de pays en deux majuscules (ISO 3166-1).`,
    assumed: (country) => `Aucun pays n’a été donné ; le brouillon indique ${country} en attendant (country, zone, timeZone, coordinates).`,
    refused: 'Le brouillon enfreindrait ces règles du contenu ; rien n’a été écrit.',
    written: 'Un brouillon a été écrit :',
    next: [
      'Ouvrez d’abord les faits : chaque champ est expliqué au-dessus de lui. Écrivez ensuite le texte de chaque langue.',
      'Mettez sous « sources » la page où les faits peuvent être lus.',
      'npm run check -- --lang fr     dit si tout va bien',
      'npm run dev                    montre le brouillon à l’adresse http://localhost:4321',
      'Quand tout est prêt, retirez la ligne « draft: true » : alors seulement la fiche va sur le site public.',
    ],
    stopped: 'Arrêté ; rien n’a été écrit.',
  },
};

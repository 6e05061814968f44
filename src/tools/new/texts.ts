import type { EditorLang } from '../../kinds/kind.ts';
import { KIND_NAMES } from '../../kinds/lookup.ts';
import type { Lang, Localized } from '../../schemas/common.ts';

/** Words made in each of the three languages. */
export const inThree = (make: (lang: Lang) => string): Localized => ({ en: make('en'), fr: make('fr'), es: make('es') });

/** Where a draft is seen: at an address, or wherever a text has a tag. */
type Shown = { address: string } | { tag: string };

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
  /** What to do with a draft; `shown` is where it is seen. */
  next: (facts: string, shown: Shown, hasTexts: boolean) => string[];
  stopped: string;
}

const KIND_LIST = KIND_NAMES.join('|');

/** What the command says, in the languages of those who edit. */
export const MESSAGES: Record<EditorLang, Messages> = {
  en: {
    usage: `Usage: npm run new -- ${KIND_LIST} <id> [--name "…"] [--name-fr "…"] [--name-es "…"] [--country JP] [--source https://…] [--lang en|fr]`,
    kind: 'What do you want to add?',
    id: 'Its id, which is also its address: lower-case letters, digits and single hyphens',
    name: (lang) => `Its name ${{ en: 'in English', fr: 'in French', es: 'in Spanish' }[lang]}`,
    country: 'Its country: two capital letters (ISO 3166-1), such as JP',
    source: 'Address of a page where these facts can be read',
    badKind: (kind) => `There is no kind “${kind}”. Choose one of: ${KIND_NAMES.join(', ')}.`,
    badId: (id) => `“${id}” cannot be an address: use lower-case letters without accents, digits and single hyphens, such as sao-paulo.`,
    taken: (id) => `“${id}” is already the address of another page of the site; choose another id.`,
    exists: (path) => `${path} exists already; nothing was changed. Open it, or choose another id.`,
    badCountry: (code) => `“${code}” is not a country code of two capital letters (ISO 3166-1).`,
    assumed: (country) => `No country was given; the draft says ${country} until you change it (country, zone, timeZone, coordinates).`,
    refused: 'The draft would break these rules of the content; nothing was written.',
    written: 'A draft was written:',
    next: (facts, shown, hasTexts) => [
      `Open ${facts}: each field is explained above it. Fill in what a source says, and put the page where it can be read under “sources”.`,
      ...(hasTexts ? ['Write the three texts beside it: all that stands between the two lines --- and the paragraph below.'] : []),
      'npm run check     says whether all is well',
      'address' in shown
        ? `npm run dev       shows the draft at ${shown.address}`
        : `npm run dev       shows the draft in any text that has ${shown.tag} on a line of its own`,
      'When it is ready, take out the line “draft: true”: only then does it go on the public site. Run the check once more.',
      ...(hasTexts ? ['npm run check -- --fix-hashes     notes that the translations are up to date'] : []),
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
    badKind: (kind) => `Le type « ${kind} » n’existe pas. Choisissez parmi : ${KIND_NAMES.join(', ')}.`,
    badId: (id) =>
      `« ${id} » ne peut pas servir d’adresse : minuscules sans accent, chiffres et traits d’union simples, par exemple sao-paulo.`,
    taken: (id) => `« ${id} » est déjà l’adresse d’une autre page du site ; choisissez un autre identifiant.`,
    exists: (path) => `${path} existe déjà ; rien n’a été modifié. Ouvrez-le, ou choisissez un autre identifiant.`,
    badCountry: (code) => `« ${code} » n’est pas un code de pays en deux majuscules (ISO 3166-1).`,
    assumed: (country) => `Aucun pays n’a été donné ; le brouillon indique ${country} en attendant (country, zone, timeZone, coordinates).`,
    refused: 'Le brouillon enfreindrait ces règles du contenu ; rien n’a été écrit.',
    written: 'Un brouillon a été écrit :',
    next: (facts, shown, hasTexts) => [
      `Ouvrez ${facts} : chaque champ est expliqué au-dessus de lui. Remplissez ce que dit une source, et mettez sous « sources » la page où on peut le lire.`,
      ...(hasTexts ? ['Écrivez les trois textes à côté : tout ce qui est entre les deux lignes --- et le paragraphe en dessous.'] : []),
      'npm run check -- --lang fr     dit si tout va bien',
      'address' in shown
        ? `npm run dev                    montre le brouillon à l’adresse ${shown.address}`
        : `npm run dev                    montre le brouillon dans tout texte où ${shown.tag} est sur une ligne à part`,
      'Quand tout est prêt, retirez la ligne « draft: true » : alors seulement la fiche va sur le site public. Relancez la vérification.',
      ...(hasTexts ? ['npm run check -- --lang fr --fix-hashes     note que les traductions sont à jour'] : []),
    ],
    stopped: 'Arrêté ; rien n’a été écrit.',
  },
};

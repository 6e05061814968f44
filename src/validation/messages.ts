import type { Rule } from './problem.ts';

/** The languages of those who edit. */
export type EditorLang = 'en' | 'fr';

interface Words {
  rules: Record<Rule, string>;
  found: string;
  allowed: string;
  nearest: string;
  line: string;
  none: string;
  total: (errors: number, warnings: number, entries: number) => string;
}

const en: Words = {
  rules: {
    syntax: 'This cannot be read.',
    schema: 'This value does not fit.',
    'unknown-key': 'There is no such field; remove it or correct its name.',
    'missing-field': 'This field is missing; add it (null where nothing is known and null is allowed).',
    'unknown-file': 'This file does not belong here; check its name and its folder.',
    'bad-id': 'This name cannot be an address: use lower-case letters, digits and single hyphens, and no word that is a page of its own.',
    'missing-facts': 'The folder has words but no facts; add the YAML file of its kind.',
    'missing-words': 'The facts have no page in any language; add page.fr.mdx, page.en.mdx or page.es.mdx.',
    'missing-translation': 'A translation is missing; readers see another language with a notice.',
    'unknown-country': 'This is not a country code of ISO 3166-1 alpha-2 (or XK).',
    'unknown-reference': 'This leads to an entry that does not exist.',
    'unknown-component': 'This tag does not exist.',
    'unknown-publisher': 'The host of this address is not in content/publishers.yaml; add it there with its kind.',
    'unlisted-source': 'This source is not among the sources of the entry; list it there too.',
    'unknown-time-zone': 'This is not an IANA time zone.',
    duplicate: 'Another entry has the same value; each must have its own.',
    'claimed-twice': 'Two open offices claim this country; it can have one answer only.',
    'shared-name': 'This name means another country too; list it once under shared, with all its countries.',
    'zone-overlap': 'Two zones list this country; it belongs to one only.',
    'zone-gap': 'No zone lists this country, and it is neither home nor uninhabited.',
    'call-order': 'This call closes before it opens.',
    'call-offset': 'The offset written with this moment is not the one of its time zone on that day.',
  },
  found: 'found',
  allowed: 'allowed',
  nearest: 'did you mean',
  line: 'line',
  none: 'All content is in order.',
  total: (errors, warnings, entries) => `${entries} files read: ${errors} errors, ${warnings} warnings.`,
};

const fr: Words = {
  rules: {
    syntax: 'Ce fichier ne peut pas être lu.',
    schema: 'Cette valeur ne convient pas.',
    'unknown-key': 'Ce champ n’existe pas ; supprimez-le ou corrigez son nom.',
    'missing-field': 'Ce champ manque ; ajoutez-le (null quand rien n’est connu et que null est admis).',
    'unknown-file': 'Ce fichier n’a pas sa place ici ; vérifiez son nom et son dossier.',
    'bad-id': 'Ce nom ne peut pas servir d’adresse : minuscules sans accent, chiffres et traits d’union simples, et aucun mot qui est déjà une page.',
    'missing-facts': 'Le dossier a des textes mais pas de faits ; ajoutez le fichier YAML de son type.',
    'missing-words': 'Les faits n’ont de page dans aucune langue ; ajoutez page.fr.mdx, page.en.mdx ou page.es.mdx.',
    'missing-translation': 'Une traduction manque ; les lecteurs voient une autre langue avec un avis.',
    'unknown-country': 'Ce n’est pas un code de pays ISO 3166-1 alpha-2 (ou XK).',
    'unknown-reference': 'Ceci mène à une fiche qui n’existe pas.',
    'unknown-component': 'Cette balise n’existe pas.',
    'unknown-publisher': 'Le domaine de cette adresse n’est pas dans content/publishers.yaml ; ajoutez-l’y avec son type.',
    'unlisted-source': 'Cette source n’est pas dans les sources de la fiche ; ajoutez-l’y aussi.',
    'unknown-time-zone': 'Ce n’est pas un fuseau horaire IANA.',
    duplicate: 'Une autre fiche porte la même valeur ; chacune doit avoir la sienne.',
    'claimed-twice': 'Deux bureaux ouverts revendiquent ce pays ; il n’a qu’une réponse.',
    'shared-name': 'Ce nom désigne aussi un autre pays ; inscrivez-le une fois sous shared, avec tous ses pays.',
    'zone-overlap': 'Deux zones contiennent ce pays ; il n’appartient qu’à une seule.',
    'zone-gap': 'Aucune zone ne contient ce pays, qui n’est ni français ni inhabité.',
    'call-order': 'Cet appel est clos avant d’être ouvert.',
    'call-offset': 'Le décalage écrit avec ce moment n’est pas celui de son fuseau horaire ce jour-là.',
  },
  found: 'trouvé',
  allowed: 'admis',
  nearest: 'vouliez-vous dire',
  line: 'ligne',
  none: 'Tout le contenu est en ordre.',
  total: (errors, warnings, entries) => `${entries} fichiers lus : ${errors} erreurs, ${warnings} avertissements.`,
};

export const MESSAGES: Record<EditorLang, Words> = { en, fr };

/** Words of the comment on a change, in the languages of those who edit. */
const en = {
  title: 'What this change does',
  preview: (link: string) => `Preview: ${link}`,
  kept: (link: string) => `The preview is kept with this run, as its artefact “preview”: ${link}`,
  nothing: 'No page changes in words.',
  notBuilt: 'The preview could not be built; the errors above say why.',
  notBuiltAnyway: 'The preview could not be built; the log of the run says why.',
  added: 'New pages',
  removed: 'Pages that go',
  changed: 'Pages that change',
  stories: 'What changes, language by language',
  alsoChanged: 'Pages that change with it',
  draft: 'draft',
  frame: (langs: string) => `Header or footer change on every page (${langs}).`,
  files: 'Data files that change',
  fileStates: {
    new: 'new',
    gone: 'gone',
    changed: (added: number, removed: number) =>
      `${added} ${added === 1 ? 'line' : 'lines'} more, ${removed} ${removed === 1 ? 'line' : 'lines'} less`,
  },
  moreEdits: (count: number) => (count === 1 ? 'and 1 more place' : `and ${count} more places`),
  morePages: (count: number) => (count === 1 ? 'and 1 more page' : `and ${count} more pages`),
  errors: (count: number) => (count === 1 ? '1 error: this cannot be published yet' : `${count} errors: this cannot be published yet`),
  warnings: (count: number) => (count === 1 ? '1 warning (it blocks nothing)' : `${count} warnings (they block nothing)`),
  noErrors: 'The check found no error.',
  notChecked:
    '⚠️ **The check did not run**, or did not come to its end: whether this change is in order is not known. The log of the run says why.',
  targets: 'New addresses outside the site',
  unusual: 'unusual',
  moreTargets: (count: number) => (count === 1 ? 'and 1 more address' : `and ${count} more addresses`),
  line: 'line',
  colon: ': ',
  languages: { en: 'English', fr: 'French', es: 'Spanish' } as Record<string, string>,
  otherPages: 'All languages',
};
export type ReviewWords = typeof en;

const fr: ReviewWords = {
  title: 'Ce que change cette proposition',
  preview: (link) => `Aperçu : ${link}`,
  kept: (link) => `L’aperçu est gardé avec cette exécution, comme artefact « preview » : ${link}`,
  nothing: 'Aucune page ne change de mots.',
  notBuilt: 'L’aperçu n’a pas pu être construit ; les erreurs ci-dessus disent pourquoi.',
  notBuiltAnyway: 'L’aperçu n’a pas pu être construit ; le journal de l’exécution dit pourquoi.',
  added: 'Nouvelles pages',
  removed: 'Pages supprimées',
  changed: 'Pages modifiées',
  stories: 'Ce qui change, langue par langue',
  alsoChanged: 'Pages modifiées par contrecoup',
  draft: 'brouillon',
  frame: (langs) => `L’en-tête ou le pied change sur toutes les pages (${langs}).`,
  files: 'Fichiers de données modifiés',
  fileStates: {
    new: 'nouveau',
    gone: 'supprimé',
    changed: (added, removed) =>
      `${added} ${added < 2 ? 'ligne' : 'lignes'} en plus, ${removed} ${removed < 2 ? 'ligne' : 'lignes'} en moins`,
  },
  moreEdits: (count) => (count === 1 ? 'et 1 autre endroit' : `et ${count} autres endroits`),
  morePages: (count) => (count === 1 ? 'et 1 autre page' : `et ${count} autres pages`),
  errors: (count) =>
    count === 1 ? '1 erreur : la publication n’est pas encore possible' : `${count} erreurs : la publication n’est pas encore possible`,
  warnings: (count) => (count === 1 ? '1 avertissement (non bloquant)' : `${count} avertissements (non bloquants)`),
  noErrors: 'La vérification n’a trouvé aucune erreur.',
  notChecked:
    '⚠️ **La vérification n’a pas eu lieu**, ou n’est pas allée à son terme : on ne sait pas si cette proposition est en ordre. Le journal de l’exécution dit pourquoi.',
  targets: 'Nouvelles adresses hors du site',
  unusual: 'inhabituelle',
  moreTargets: (count) => (count === 1 ? 'et 1 autre adresse' : `et ${count} autres adresses`),
  line: 'ligne',
  colon: ' : ',
  languages: { en: 'Anglais', fr: 'Français', es: 'Espagnol' },
  otherPages: 'Toutes les langues',
};

export const REVIEW_WORDS: Record<'en' | 'fr', ReviewWords> = { en, fr };

/** Groups of words of Decap CMS, by its own keys. */
export interface Phrases {
  [key: string]: string | Phrases;
}

/** What the French of Decap CMS lacks and its pages show; the rest is its own. Keys: its `getLocale('en')`. */
export const FRENCH_PHRASES: Phrases = {
  app: { header: { media: 'Médias' } },
  collection: {
    collectionTop: { viewAsList: 'Afficher en liste', viewAsGrid: 'Afficher en grille' },
    entries: { unpublishedHeader: 'Fiches non publiées' },
  },
  editor: {
    editorControl: { field: { widgetLabel: 'Champ %{widgetLabel}' } },
    editorControlPane: {
      i18n: {
        copyFromLocale: 'Remplir depuis une autre langue',
        copyFromLocaleConfirm: 'Remplir depuis la langue %{locale} ?\nTout ce qui est écrit ici sera remplacé.',
      },
    },
    editorToolbar: {
      statusInfoTooltipDraft: 'Cette fiche est un brouillon. Pour la soumettre à relecture, mettez son état sur « En cours de révision »',
      statusInfoTooltipInReview: 'Cette fiche est en cours de relecture ; elle peut encore être modifiée entre-temps.',
    },
    editorWidgets: {
      datetime: { setToNow: 'Mettre %{fieldLabel} à maintenant' },
      object: { expand: 'Déplier', collapse: 'Replier' },
    },
  },
  mediaLibrary: { mediaLibraryModal: { close: 'Fermer' } },
  ui: { settingsDropdown: { account: 'Compte' } },
};

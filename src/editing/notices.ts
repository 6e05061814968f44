import type { EditorLang } from '../validation/messages.ts';
import type { Missing } from './backend.ts';

interface Notice {
  lang: EditorLang;
  title: string;
  missing: Record<Missing, string>;
  way: string;
  noScript: string;
  failed: string;
}

/** What the page of the visual editor says where it cannot start. */
export const NOTICES: Record<EditorLang, Notice> = {
  en: {
    lang: 'en',
    title: 'Visual editor',
    missing: {
      REPOSITORY_URL:
        'The visual editor is not set up: this site was built without REPOSITORY_URL, the address of its repository. On a copy of the project, npm run edit opens the editor on the files of your own machine.',
      EDITOR_APP_ID:
        'The visual editor is not set up: this site was built without EDITOR_APP_ID, the id of the OAuth application on GitLab by which editors sign in.',
      EDITOR_OAUTH_URL:
        'The visual editor is not set up: this site was built without EDITOR_OAUTH_URL, the address of the helper by which editors sign in to GitHub.',
    },
    way: 'The files can also be changed in the browser, in the repository:',
    noScript: 'The visual editor needs JavaScript.',
    failed: 'The visual editor could not be loaded. Reload the page to try again.',
  },
  fr: {
    lang: 'fr',
    title: 'Éditeur visuel',
    missing: {
      REPOSITORY_URL:
        'L’éditeur visuel n’est pas configuré : ce site a été construit sans REPOSITORY_URL, l’adresse de son dépôt. Sur une copie du projet, npm run edit ouvre l’éditeur sur les fichiers de votre machine.',
      EDITOR_APP_ID:
        'L’éditeur visuel n’est pas configuré : ce site a été construit sans EDITOR_APP_ID, l’identifiant de l’application OAuth de GitLab par laquelle on s’identifie.',
      EDITOR_OAUTH_URL:
        'L’éditeur visuel n’est pas configuré : ce site a été construit sans EDITOR_OAUTH_URL, l’adresse du relais par lequel on s’identifie auprès de GitHub.',
    },
    way: 'Les fichiers peuvent aussi être modifiés dans le navigateur, dans le dépôt :',
    noScript: 'L’éditeur visuel a besoin de JavaScript.',
    failed: 'L’éditeur visuel n’a pas pu être chargé. Rechargez la page pour réessayer.',
  },
};

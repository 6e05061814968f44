import type { EditorLang } from '../../validation/messages.ts';
import type { Holder } from './lock.ts';

/** What the build says, beside what the content rules say. */
export interface BuildWords {
  held(holder: Holder | undefined): string;
  waiting: string;
  restored(place: string): string;
  cleared(folders: readonly string[]): string;
  stopped(place: string): string;
  /** What was left for the next build to remove. */
  leftOver(folder: string): string;
  takenOver: string;
  /** Plain words for what the system answers, by its code. */
  faults: Record<string, string>;
  pages: string;
  searchable(count: number): string;
  content: string;
  files(count: number, warnings: number): string;
  weight: string;
  inAll(megabytes: string, path: string, kilobytes: string): string;
  builtIn: string;
}

/** A moment as it stands on the clock of this machine. */
const toMoment = (since: string, lang: EditorLang): string =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(since));

const en: BuildWords = {
  held: (holder) =>
    holder
      ? `Another build is running in this folder: process ${holder.pid} on ${holder.host}, since ${toMoment(holder.since, 'en')}. Wait until it has ended; nothing was changed.`
      : 'Another build is running in this folder. Wait until it has ended; nothing was changed.',
  waiting: 'A build was begun here on another system, or before a restart; looking whether it still runs …',
  restored: (place) => `${place}/ was put in order after a build that did not end.`,
  cleared: (folders) => `Removed what a build that did not end had left: ${folders.join(', ')}`,
  stopped: (place) => `The build stopped; ${place}/ is left as it was.`,
  leftOver: (folder) => `${folder} could not be removed; the next build tries again.`,
  takenOver: 'Another build took the place of this one while it ran.',
  faults: {
    ENOSPC: 'The disk is full. Make room, then build again.',
    EDQUOT: 'Your share of the disk is full. Make room, then build again.',
    EACCES: 'A file or folder may not be written. Correct its permissions, then build again.',
    EPERM: 'A file or folder may not be written. Correct its permissions, then build again.',
    EROFS: 'This disk can only be read. Build in a folder that can be written.',
    EMFILE: 'Too many files are open. Close other programs, then build again.',
  },
  pages: 'Pages',
  searchable: (count) => `${count} can be searched`,
  content: 'Content',
  files: (count, warnings) => `${count} files, ${warnings} warnings`,
  weight: 'Weight',
  inAll: (megabytes, path, kilobytes) => `${megabytes} MB in all; heaviest page ${path}, ${kilobytes} kB in brotli`,
  builtIn: 'Built in',
};

const fr: BuildWords = {
  held: (holder) =>
    holder
      ? `Une autre construction est en cours dans ce dossier : processus ${holder.pid} sur ${holder.host}, depuis le ${toMoment(holder.since, 'fr')}. Attendez qu’elle finisse ; rien n’a été changé.`
      : 'Une autre construction est en cours dans ce dossier. Attendez qu’elle finisse ; rien n’a été changé.',
  waiting: 'Une construction a commencé ici sur un autre système, ou avant un redémarrage ; on regarde si elle tourne encore…',
  restored: (place) => `${place}/ a été remis en ordre après une construction qui n’a pas fini.`,
  cleared: (folders) => `Restes d’une construction qui n’a pas fini, enlevés : ${folders.join(', ')}`,
  stopped: (place) => `La construction s’est arrêtée ; ${place}/ reste comme il était.`,
  leftOver: (folder) => `${folder} n’a pas pu être enlevé ; la prochaine construction essaiera de nouveau.`,
  takenOver: 'Une autre construction a pris la place de celle-ci pendant qu’elle tournait.',
  faults: {
    ENOSPC: 'Le disque est plein. Faites de la place, puis relancez.',
    EDQUOT: 'Votre part du disque est pleine. Faites de la place, puis relancez.',
    EACCES: 'Un fichier ou un dossier ne peut pas être écrit. Corrigez ses droits, puis relancez.',
    EPERM: 'Un fichier ou un dossier ne peut pas être écrit. Corrigez ses droits, puis relancez.',
    EROFS: 'Ce disque ne peut qu’être lu. Construisez dans un dossier où l’on peut écrire.',
    EMFILE: 'Trop de fichiers sont ouverts. Fermez d’autres programmes, puis relancez.',
  },
  pages: 'Pages',
  searchable: (count) => `${count} dans la recherche`,
  content: 'Contenu',
  files: (count, warnings) => `${count} fichiers, ${warnings} avertissements`,
  weight: 'Poids',
  inAll: (megabytes, path, kilobytes) => `${megabytes} Mo en tout ; page la plus lourde ${path}, ${kilobytes} ko en brotli`,
  builtIn: 'Construit en',
};

/** The words of the build, in the languages of those who run it. */
export const BUILD_WORDS: Record<EditorLang, BuildWords> = { en, fr };

/** An error in plain words: those of the system by their code, with what it says itself. */
export function toPlainWords(error: unknown, words: BuildWords): string {
  if (!(error instanceof Error)) return String(error);
  const plain = words.faults[(error as NodeJS.ErrnoException).code ?? ''];
  return plain ? `${plain}\n${error.message}` : error.message;
}

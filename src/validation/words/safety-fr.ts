import type { safetyRules as enRules } from './safety-en.ts';

/** The same in French. */
export const safetyRules: Record<keyof typeof enRules, readonly [string, string]> = {
  'not-read': ['Ceci figure dans le fichier, mais aucun lecteur ne le voit.', 'Supprimez-le, ou écrivez-le là où il est lu.'],
  'yaml-shorthand': [
    'Ce signe de YAML tient lieu d’autre chose que de ce qui est écrit (une ancre, un alias, une étiquette, une directive…).',
    'Écrivez la valeur elle-même ; mettez entre guillemets une valeur qui commence par & * ! ? ou %.',
  ],
  'look-alike': ['Ce caractère ressemble à un autre, qu’il faudrait ici.', 'Retapez-le à la main.'],
  'curly-quotes': [
    'Ce sont des guillemets de texte, non ceux qui entourent une valeur.',
    'Écrivez des guillemets droits, ou n’en mettez pas.',
  ],
  emoji: ['Les émojis n’ont pas leur place sur ce site.', 'Supprimez-le, ou dites-le avec des mots.'],
  'nested-link': [
    'Un lien se trouve à l’intérieur d’un autre lien.',
    'Retirez l’un des deux ; certaines balises sont elles-mêmes des liens.',
  ],
  'block-in-sentence': [
    'Cette balise forme un bloc : elle ne peut figurer ni dans une phrase, ni dans un titre, un lien ou un tableau.',
    'Mettez-la seule sur sa ligne, avec une ligne vide avant et après.',
  ],
  'not-a-file': [
    'Ce n’est pas un simple fichier, mais un lien vers un autre endroit ou un périphérique.',
    'Placez ici le fichier lui-même, ou supprimez ceci.',
  ],
  'too-large': ['Ce fichier est trop gros pour un texte.', 'Vérifiez que c’est le bon fichier, ou divisez-le.'],
  'trunk-zero': [
    'Le 0 que l’on compose à l’intérieur du pays est resté dans le numéro, après l’indicatif du pays.',
    'Retirez-le, comme pour appeler de l’étranger.',
  ],
  'check-failed': [
    'Une règle de la vérification s’est arrêtée sur une erreur qui lui est propre ; nul ne sait si ceci est en ordre.',
    'Annulez la dernière modification faite ici, et signalez ce message à ceux qui s’occupent du site.',
  ],
};

import type { Lang } from '../../schemas/common.ts';
import { remembering } from '../memo.ts';

const COUNTED =
  'laborator|laboratoire|program|bureau|office|oficina|pays|countr|pa[ií]s|proje[ct]t?|proyecto|researcher|chercheur|investigador|agent|million|euro|unit|%|ans\\b|years?\\b|años';

/** Texts left over from a draft, in any language. */
const EVERYWHERE = [
  '(?<![\\p{L}\\p{N}])(?:TODO|TO DO|TBD|TBC|TBA|tbd|tbc|tba|FIXME|WIP|DRAFT|BROUILLON|BORRADOR|PENDIENTE|TO WRITE|XXX+|xxx+|À COMPLÉTER|A COMPLETER)(?![\\p{L}\\p{N}])',
  '@todo\\b|@TODO\\b|\\b(?:19|20)(?:XX|xx|\\?\\?)',
  '[Ll]orem [Ii]psum|[Dd]olor sit amet',
  '\\[:[a-z]{0,2}\\]|\\{:[a-z]{2}\\}|<!--:[a-z]{2}-->|\\[/?(?:vc_\\w+|gallery|caption|embed|contact-form[^\\]]*)(?: [^\\]]*)?\\]',
  '\\?\\?+|(?<!\\.)\\.{4,}|\\[(?:\\s*|…|\\.\\.\\.)\\](?!\\()|(?<!\\])\\(\\s*\\)|\\((?:\\?|[^()]{0,30}\\?\\?)\\)',
  '\\[(?:insert|insérer|insertar|nom|name|nombre|date|fecha|titre|title|título|texte|text|texto|lien|link|à |a |to be |ville|city|year|année|votre|your|translat|tradu|check|vérif|verif|citation|ref\\b|source\\?|FR|EN|ES|note)[^\\]]*\\](?!\\()',
  '\\[[^\\]]{1,40}: [^\\]]*\\](?!\\()|\\[object Object\\]|(?<![\\p{L}\\p{N}])NaN(?![\\p{L}\\p{N}])|%(?:s|d)(?![\\p{L}\\p{N}])|\\$\\{?[a-z]\\w+\\}?',
  '#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!)|Error! |Erreur ! (?:Source|Signet|Référence)|¡Error! ',
  '(?<![\\p{L}\\p{N}])(?:[Bb]la ?bla|[Aa]sdf\\w*|qsdf\\w*|azerty|qwerty|zzz+|aaa+|[Tt]est test|foo bar|toto)(?![\\p{L}\\p{N}])|[Pp]laceholder',
];

/** What machines, mailers and colleagues leave behind. */
const LEFT_BEHIND = [
  '(?:[Hh]ere (?:is|are)|[Hh]ere’s|[Vv]oici|[Aa]quí (?:tiene|está)) (?:the|a|an|la|le|una?|une) (?:[\\p{L}]+ )?(?:translation|version|text you|traduction|traducción|versión)(?!\\p{L})',
  '(?:^|[.!?] )(?:Certainly|Sure|Of course|Absolutely|Bien sûr|Certainement|Claro|Por supuesto)(?: ?[!,.]) ?(?:[Hh]ere|[Vv]oici|[Aa]quí)',
  '[Aa]s an? (?:AI|artificial intelligence|(?:large )?language model)|[Ee]n tant qu’(?:IA|intelligence artificielle|assistant)|[Cc]omo (?:modelo de lenguaje|inteligencia artificial|una IA)',
  '【[^】]*】|oaicite|contentReference|(?:[Tt]ranslated|[Tt]raduit|[Tt]raducido) (?:with|by|avec|par|con|por) (?:DeepL|Google|ChatGPT)[^\\s,;)]*',
  'Sent from my \\p{L}+|Envoyé (?:de|depuis) mon \\p{L}+|Enviado desde mi \\p{L}+|(?:[Bb]ien )?[Cc]ordialement,|(?:[Kk]ind|[Bb]est) regards|[Ss]aludos cordiales|[Uu]n cordial saludo',
  '^(?:Objet|Subject|Asunto|Betreff) ?: |\\b[Cc]f\\.? (?:mon |le |the )?(?:mail|e-mail|courriel|correo) |\\((?:v ?\\d+|version \\d+)[,)]',
  '\\[\\[[^\\]]*\\]\\]|\\[/?(?:b|i|u|url|img|quote)\\]|\\[\\d{1,2}\\](?![(:])|\\[(?:Tradu|Transl|Brouillon|Draft|Borrador)[^\\]]*\\](?!\\()',
  '(?<![\\p{L}\\p{N}@.])@\\p{Lu}\\p{Ll}+|[Tt]ext (?:will follow|follows)|[Tt]exte (?:à suivre|suit)|[Tt]exto (?:por venir|en preparación)|(?<![\\p{L}\\p{N}_])_{2,}[ \\u00a0\\u202f](?=\\p{L})',
];

/** Words that stand alone: as a whole line or sentence, after a colon, or in brackets. Within a sentence they are words like others. */
const alone = (words: string): string => `(?:^(?:[-–—*] )?|[.!?:] |[([] ?)(?:${words})(?= ?[)\\].!…]| \\p{Lu}|$)`;

/** Those of one language. What `npm run new` writes is known to `checkScaffold`. */
const OF: Record<Lang, string[]> = {
  en: [
    alone(
      '[Tt]o (?:do|check|complete|be (?:written|translated|confirmed|defined|checked|verified|announced|added|updated|completed|continued))|[Cc]heck|[Cc]oming soon|[Pp]lease complete',
    ),
    '[Yy]our text here|(?:^|[.!?] )(?:[Tt]ext|[Tt]itle|[Ii]mage|[Cc]ontent)s? (?:goes )?here(?! \\p{Ll})|[Ii]nsert (?:\\w+ )?here|[Cc]lick to edit|[Tt]ext to come|[Ss]ample text|[Dd]raft text',
    '(?<![\\p{L}])(?:(?:[Pp]age|[Ss]ite|[Ss]ection) (?:is )?(?:under construction|being written|coming soon)|NOTE: )|This page is a draft\\.',
  ],
  fr: [
    alone(
      '[ÀàA] (?:compléter|confirmer|vérifier|préciser|définir|rédiger|traduire|remplir|venir|mettre à jour)|[Bb]ientôt(?: disponible)?|[Ee]n cours de (?:rédaction|traduction)|[Vv]oir avec \\p{Lu}\\p{Ll}+|[Tt]exte (?:à venir|provisoire)',
    ),
    '[Vv]otre texte ici|[Ii]nsérer (?:le |un |du )?(?:texte|lien|titre|image)? ?ici|[Cc]liquez pour modifier|[Tt]exte provisoire|(?:[Pp]age|[Ss]ite|[Rr]ubrique) en (?:construction|cours de (?:rédaction|traduction))|Cette page est un brouillon\\.|à compléter(?= ?[\\])!….]*$)',
  ],
  es: [
    alone(
      '[Pp]or (?:traducir|redactar|confirmar|completar|definir|verificar|determinar)|[Ff]alta (?:traducir|completar|el texto)|[Pp]endiente(?: de (?:traducir|traducción|completar|confirmar|revisar))?|[Cc]ompletar|[Pp]róximamente',
    ),
    '[Ss]u texto aquí|[Ii]nsertar (?:el )?texto|[Tt]exto provisional|[Pp]ágina en construcción|[Hh]aga clic para editar|Esta página es un borrador\\.',
  ],
};

/** Y is a word of Spanish. */
const toPattern = (lang: Lang | undefined): RegExp =>
  new RegExp(
    [
      ...EVERYWHERE,
      ...LEFT_BEHIND,
      `(?<![\\p{L}\\p{N}])(?:X{1,2}|x{1,2}|N|Z${lang === 'es' ? '' : '|Y'})[ \\u00a0\\u202f](?:${COUNTED})`,
      // A century is XX in Spanish, and “undefined” is a word of English.
      ...(lang === 'es' ? [] : ['(?<![\\p{L}\\p{N}/])XX(?![\\p{L}\\p{N}])']),
      ...(lang === 'en' ? [] : ['(?<![\\p{L}\\p{N}])undefined(?![\\p{L}\\p{N}])']),
      `(?<![\\p{L}\\p{N}_])_{2,}[ \\u00a0](?:${COUNTED})`,
      ...(lang ? OF[lang] : [...OF.en, ...OF.fr, ...OF.es]),
    ].join('|'),
    'um',
  );
const PATTERNS: Record<string, RegExp> = Object.fromEntries(
  ['en', 'fr', 'es', ''].map((lang) => [lang, toPattern((lang || undefined) as Lang | undefined)]),
);

/** The first text left over from a draft. `lang` may be empty where any language may stand. */
export const findPlaceholder = remembering((text: string, lang: string): RegExpExecArray | null =>
  (PATTERNS[lang] ?? PATTERNS['']!).exec(text),
);

/** A value that only fills a field. */
const FILLER =
  /^(?:n\/a|n\.a\.|n\.c\.|none|nil|null|undefined|néant|aucune?|ninguno|ninguna|inconnue?|desconocid[oa]|unknown|sans objet|not applicable|no aplica|\?+|[-–—_]+|…|\.+|x+|test|tbd|todo|to do|à venir|pendiente|title|titre|título|summary|résumé|resumen)$/i;
/** Fields in which such a word is a value of its own. */
const NOT_FILLED = /(^|\.)(openFromAbroad|note|url|keywords\.\d+|letter)$/;

/** Whether a value stands there only so that the field is not empty. */
export const isFiller = (text: string, field: string): boolean => !NOT_FILLED.test(field) && FILLER.test(text.trim());

import { fold } from '../../domain/fold.ts';

/** Texts that say nothing of what a link leads to, in the three languages. */
const VAGUE = new Set(
  (
    'here|click here|click|read more|more|learn more|see more|see|find out more|know more|this|this page|this link|this site|this website|their site|their website|its site|its website|link|see here|' +
    'more info|more information|details|website|web site|site|page|go|download|continue|document|file|pdf|the|it|full text|follow this link|click on this link|the link|the site|the website|next|back|' +
    'ici|cliquez ici|cliquer ici|par ici|en savoir plus|pour en savoir plus|lire la suite|lire|plus|voir|voir plus|suite|lien|ce lien|le lien|le site|ce site|son site|leur site|cette page|sur cette page|la page|' +
    'plus d informations|plus d infos|site web|site internet|le site web|le site internet|telecharger|detail|document|fichier|cliquez sur ce lien|cliquez|suivez ce lien|sur ce lien|via ce lien|' +
    'aqui|haga clic aqui|haz clic aqui|clic aqui|pulse aqui|mas|leer mas|ver mas|ver|saber mas|para saber mas|mas informacion|enlace|este enlace|en este enlace|el enlace|el sitio|este sitio|su sitio|' +
    'esta pagina|en esta pagina|pagina|la pagina|sitio|sitio web|el sitio web|descargar|acceder|documento|archivo|siga este enlace|pinche aqui'
  ).split('|'),
);

/** Whether the text of a link says nothing by itself: a word such as “here”, an address, a number, a sign. */
export function isVagueLink(text: string, url: string): boolean {
  const folded = fold(text)
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const isBare = text === url || /^(https?:\/\/\S*|www\.\S+|[\w-]+(\.[\w-]+)*\.(fr|org|com|eu|net|edu|int)(\/\S*)?)$/i.test(text);
  const isCall = /^(click (here|on|this|to|for)|cliquez|cliquer|pulse (aqui|en|para)|haga clic|haz clic|pinche)( |$)/.test(folded);
  return isBare || isCall || VAGUE.has(folded) || !/\p{L}.*\p{L}/u.test(text) || /^(?:[a-z]+ ){0,4}(?:here|ici|aqui)$/.test(folded);
}

import type { Lang } from '../../src/schemas/common.ts';
import type { Expected, QuerySet } from './quality.ts';

/** What is typed alike in every language: names in any script, acronyms, numbers of units, signs in any place. */
const ALIKE: Expected = {
  'country:jp': [
    '日本',
    '+japan',
    'japan+',
    '-japan',
    '(japan)',
    'japan!',
    '“Japan”',
    '«Japan»',
    'ＪＡＰＡＮ',
    'JPN',
    'Nippon',
    'japan/',
    '#japan',
    '東京',
  ],
  'country:kr': ['대한민국', '서울'],
  'country:eg': ['القاهرة', 'مصر'],
  'country:ru': ['Москва', 'Россия'],
  'country:cn': ['北京', '中国'],
  'country:pl': ['Łódź', 'Lodz', 'lodz', 'Warszawa'],
  'country:de': ['Köln', 'KOLN', 'München', 'Munchen'],
  'country:ci': ['Côte d’Ivoire', "cote d'ivoire", 'coteʼd ivoire', 'cote d‘ivoire', 'cote d ivoire'],
  'country:us': ['U.S.A.', 'USA'],
  'office:lisbon': ['Olisipo', 'Tagus', 'Lisboa'],
  'office:hanoi': ['Văn phòng thử nghiệm Hà Nội', 'van phong thu nghiem ha noi', 'Tonkin'],
  'programme:irl': ['UMI', 'IRL'],
  'programme:irp': ['LIA'],
  'programme:joint-thesis': [
    'COTEST',
    'TTV',
    'cotutelle',
    'co-tutelle',
    'Skłodowska',
    'Sklodowska',
    'SKLODOWSKA',
    'Sklodowska-Curie',
    'Skłodowska–Curie',
    'ﬁeldword',
    'Größenmaß',
    'grossenmass',
    'GROSSENMASS',
    'fieldword',
  ],
  'laboratory:atoms': ['TATOM', 'IRL 9001', 'IRL9001', 'irl-9001', 'irl_9001', 'IRL n° 9001', '9001', 'UMI 9901', 'umi9901', 'UMI-9901'],
  'laboratory:delta-1': ['TDELTA1', 'tdelta1'],
  'page:travel': ['luggage'],
  'page:missions': ['DEI'],
  '': ['xqzxqz', '???', '+', 'xyzzyx qzxj'],
};

const EN: Expected = {
  '': ['null', 'café'],
  'country:gb': ['UK', 'England'],
  'country:ke': ['who covers Kenya', 'which office for Kenya', 'Nairobi'],
  'country:pe': ['Lima'],
  'country:lb': ['Beirut'],
  'office:lisbon': ['lisbon office', 'CNRS Lisbon', 'office in Portugal'],
  'page:researchers': [
    'scholarship',
    'scholarships',
    'internship',
    'visa',
    "master's degree",
    'I am looking for a phd scholarship in france',
    'how can I do an internship?',
  ],
  'page:contact': ['contact', 'contact us', 'press', 'visit', 'delegation', 'ministry'],
  'page:contact page:programme-path': ['MoU', 'agreement', 'agreements'],
  'page:institutes': ['host in France', 'R&D', 'r & d', 'supervisor'],
  'page:going-abroad': ['secondment', 'mobility'],
  'page:figures': ['statistics', 'budget'],
  'page:news': ['newsletter', 'RSS', 'calendar'],
  'page:laboratories': ['laboratories', 'list of laboratories'],
};

const FR: Expected = {
  'country:gb': ['Royaume-Uni', 'royaume uni', 'Angleterre'],
  'country:in': ['l’Inde', "l'inde", 'lʼInde', 'inde'],
  'country:ke': ['qui couvre le Kenya', 'Nairobi'],
  'country:lb': ['Beyrouth'],
  'office:lisbon': ['bureau de Lisbonne', 'bureau au Portugal'],
  'page:researchers': [
    'stage',
    'stages',
    'bourse',
    'bourses',
    'titre de séjour',
    'doctorante',
    'je cherche une bourse pour faire une thèse en France',
    'comment faire un stage ?',
  ],
  'page:contact': ['contact', 'nous contacter', 'presse', 'visite', 'délégation', 'ministère'],
  'page:contact page:programme-path': ['convention', 'accord-cadre'],
  'page:institutes': ['accueil en France', 'R&D', 'maître de stage'],
  'page:going-abroad': ['mutation', 'détachement', 'detachement', 'mobilité'],
  'page:figures': ['chiffres', 'statistiques'],
  'page:news': ['newsletter', 'actualités', 'calendrier'],
  'programme:joint-thesis': ['œuvrette', 'oeuvrette', 'OEUVRETTE'],
};

const ES: Expected = {
  'country:gb': ['Reino Unido', 'Inglaterra'],
  'country:es': ['España', 'espana', '¿España?'],
  'country:cl': ['qué oficina cubre Chile', 'Chile'],
  'country:co': ['Medellín', 'medellin'],
  'office:lisbon': ['oficina de Lisboa', 'oficina en Portugal'],
  'page:researchers': [
    'beca',
    'becas',
    'maestría',
    'maestria',
    'posgrado',
    'pasantía',
    'prácticas',
    'visado',
    'busco una beca para hacer un doctorado en Francia',
    '¿cómo puedo hacer una pasantía?',
  ],
  'page:contact': ['contacto', 'prensa', 'visita', 'delegación', 'ministerio'],
  'page:contact page:programme-path': ['convenio', 'convenio marco', 'convenios'],
  'page:institutes': ['laboratorio de acogida', 'tutor'],
  'page:going-abroad': ['traslado', 'movilidad'],
  'page:figures': ['cifras', 'estadísticas'],
  'page:news': ['boletín', 'calendario', 'suscribirse'],
  '': ['niño', 'null'],
};

const MISTYPED: Record<Lang, Expected> = {
  en: { 'country:de': ['Germny', 'Gemany'], 'page:researchers': ['scholarhsip', 'internshp'] },
  fr: { 'country:de': ['Alemagne'], 'page:researchers': ['stagaire'], 'page:going-abroad': ['détachment'] },
  es: { 'country:de': ['Alemannia'], 'page:researchers': ['pasanita', 'alojamineto'] },
};

/** The expected pages of two lists, those of the same page together. */
const join = (a: Expected, b: Expected): Expected => ({
  ...a,
  ...Object.fromEntries(Object.entries(b).map(([ref, queries]) => [ref, [...(a[ref] ?? []), ...queries]])),
});

/** What is asked of the frozen site, whose content never changes: every kind of query that must find its page. */
export const FROZEN_QUERIES: Record<Lang, QuerySet> = {
  en: { asked: join(ALIKE, EN), mistyped: MISTYPED.en },
  fr: { asked: join(ALIKE, FR), mistyped: MISTYPED.fr },
  es: { asked: join(ALIKE, ES), mistyped: MISTYPED.es },
};

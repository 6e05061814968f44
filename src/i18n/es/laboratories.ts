import type { Widen } from '../widen.ts';
import type { laboratories as english } from '../en/laboratories.ts';

/** Las palabras de los laboratorios y los institutos. */
export const laboratories: Widen<typeof english> = {
  laboratory: {
    one: 'Laboratorio',
    many: 'Laboratorios',
    all: 'Todos',
    clear: 'Borrar la selección',
    institute: 'Instituto',
    kind: 'Tipo',
    kindsShort: { irl: 'IRL', irc: 'IRC', umifre: 'UMIFRE' },
    onMap: 'Verlos en el mapa',
    view: 'Presentación',
    table: 'Tabla',
    cards: 'Fichas',
    shown: (count: string) => `Laboratorios y centros: ${count}`,
    leftOut: 'Una parte de lo que pide la dirección es desconocida o no dejaría nada; se ha omitido.',
    kinds: {
      irl: 'International Research Laboratory (laboratorio internacional de investigación)',
      irc: 'International Research Center (centro internacional de investigación)',
      umifre: 'Instituto francés de investigación en el extranjero (UMIFRE)',
    },
    kindsMany: {
      irl: 'Laboratorios internacionales de investigación (IRL)',
      irc: 'Centros internacionales de investigación (IRC)',
      umifre: 'Institutos franceses de investigación en el extranjero (UMIFRE)',
    },
    field: 'Ámbito',
    place: 'Lugar',
    secondSite: 'Segunda sede',
    partners: 'Socios',
    institutes: 'Institutos del CNRS',
    created: 'Creación',
    number: 'Número de unidad',
    website: 'Sitio web',
    formerNames: 'Nombres anteriores',
    unconfirmed: 'por confirmar',
    unconfirmedNotice:
      'No se encontró ninguna fuente reciente sobre este laboratorio: confírmelo con la oficina antes de darlo por seguro.',
    office: 'Oficina de su país',
    nearby: 'En el mismo país',
    approximate: 'lugar aproximado',
    count: (count) => (count === 1 ? '1 laboratorio o centro' : `${count} laboratorios y centros`),
  },
  institutes: {
    INSMI: 'CNRS Matemáticas',
    INS2I: 'CNRS Ciencias Informáticas',
    INSIS: 'CNRS Ingeniería',
    INP: 'CNRS Física',
    INC: 'CNRS Química',
    INSB: 'CNRS Biología',
    INEE: 'CNRS Ecología y Medio Ambiente',
    INSHS: 'CNRS Humanidades y Ciencias Sociales',
    INSU: 'CNRS Tierra y Universo',
    IN2P3: 'CNRS Núcleos y Partículas',
  },
};

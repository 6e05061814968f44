/** Texts that the edits write, in the three languages. They differ from entry to entry, as no two entries say the same. */
import type { Lang, Localized } from '../../src/schemas/common.ts';

/** A sentence that no page has before it is written. */
export const SENTENCE: Localized = {
  en: 'The zembla desk answers on the ground floor.',
  fr: 'Le guichet zembla répond au rez-de-chaussée.',
  es: 'La ventanilla zembla atiende en la planta baja.',
};

/** What an entry of a kind is called that the edits make, in every language. */
export const toTitle = (kind: string): string => `Zembla ${kind}`;

/** One sentence on an entry of a kind. */
export const toSummary = (kind: string): Localized => ({
  en: `What “${toTitle(kind)}” is for, in one sentence of its own.`,
  fr: `À quoi sert « ${toTitle(kind)} », en une phrase à elle.`,
  es: `Para qué sirve «${toTitle(kind)}», en una frase propia.`,
});

/** A few words on a field, and what is counted. */
export const FIELD: Localized = { en: 'Study of clouds', fr: 'Étude des nuages', es: 'Estudio de las nubes' };
export const COUNTED: Localized = {
  en: 'desks of zembla in all countries',
  fr: 'guichets zembla dans tous les pays',
  es: 'ventanillas zembla en todos los países',
};

/** Who may apply, and how. */
export const WHO: Localized = {
  en: 'Whoever works on clouds may apply.',
  fr: 'Peut candidater toute personne qui travaille sur les nuages.',
  es: 'Puede presentar una solicitud quien trabaje sobre las nubes.',
};
export const HOW: Localized = {
  en: 'By a letter to the host laboratory.',
  fr: 'Par une lettre au laboratoire d’accueil.',
  es: 'Por carta al laboratorio de acogida.',
};

/** The text of a page of a kind. */
export const toBody = (kind: string): Record<Lang, string> => ({
  en: `“${toTitle(kind)}” explains how people who study clouds work together, and whom to ask first. It leads to the [list of offices](page:offices) and to the [programmes](page:programmes).

## What to do next

Write to the office of your country about “${toTitle(kind)}”, and say what you work on.`,
  fr: `« ${toTitle(kind)} » explique comment travaillent ensemble les personnes qui étudient les nuages, et à qui s’adresser d’abord. On y trouve la [liste des bureaux](page:offices) et les [programmes](page:programmes).

## Que faire ensuite

Écrivez au bureau de votre pays au sujet de « ${toTitle(kind)} », et dites sur quoi vous travaillez.`,
  es: `«${toTitle(kind)}» explica cómo trabajan juntas las personas que estudian las nubes y a quién preguntar primero. Ahí están la [lista de oficinas](page:offices) y los [programas](page:programmes).

## Qué hacer después

Escriba a la oficina de su país sobre «${toTitle(kind)}» y diga en qué trabaja.`,
});

/** An event of the time line, and a note on a country. */
export const EVENT: Localized = {
  en: 'CNRS opens a desk in Zembla.',
  fr: 'Le CNRS ouvre un guichet en Zembla.',
  es: 'El CNRS abre una ventanilla en Zembla.',
};
export const NOTE: Localized = {
  en: 'The desk of Zembla answers for this country.',
  fr: 'Le guichet de Zembla répond pour ce pays.',
  es: 'La ventanilla de Zembla responde por este país.',
};

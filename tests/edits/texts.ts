/** Texts that the edits write, in the three languages. */
import type { Lang, Localized } from '../../src/schemas/common.ts';

/** A sentence that no page has before it is written. */
export const SENTENCE: Localized = {
  en: 'The zembla desk answers on the ground floor.',
  fr: 'Le guichet zembla répond au rez-de-chaussée.',
  es: 'La ventanilla zembla atiende en la planta baja.',
};

/** What a page is called that the edits make. */
export const toTitle = (kind: string): string => `Zembla ${kind}`;

/** One sentence on what an entry is. */
export const SUMMARY: Localized = {
  en: 'What the zembla entry is for, in one sentence.',
  fr: 'À quoi sert la fiche zembla, en une phrase.',
  es: 'Para qué sirve la ficha zembla, en una frase.',
};

/** A few words on a field. */
export const FIELD: Localized = { en: 'Study of clouds', fr: 'Étude des nuages', es: 'Estudio de las nubes' };

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

/** The text of a page. */
export const BODY: Record<Lang, string> = {
  en: 'The zembla page explains how people who study clouds can work together, and whom to ask first. It leads to the [list of offices](page:offices) and to the [programmes](page:programmes).\n\n## What to do next\n\nWrite to the office of your country, and say what you work on.',
  fr: 'La page zembla explique comment les personnes qui étudient les nuages peuvent travailler ensemble, et à qui s’adresser d’abord. Elle mène à la [liste des bureaux](page:offices) et aux [programmes](page:programmes).\n\n## Que faire ensuite\n\nÉcrivez au bureau de votre pays, et dites sur quoi vous travaillez.',
  es: 'La página zembla explica cómo pueden trabajar juntas las personas que estudian las nubes y a quién preguntar primero. Lleva a la [lista de oficinas](page:offices) y a los [programas](page:programmes).\n\n## Qué hacer después\n\nEscriba a la oficina de su país y diga en qué trabaja.',
};

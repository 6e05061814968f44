import type { EditorLang } from '../kinds/kind.ts';
import type { Phrase, Problem, Rule } from './problem.ts';
import * as en from './words/en.ts';
import * as fr from './words/fr.ts';
import { rules as rulesEn } from './words/rules-en.ts';
import { rules as rulesFr } from './words/rules-fr.ts';

export type { EditorLang };

const WORDS = { en, fr } as const;
const RULES = { en: rulesEn, fr: rulesFr } as const;

/** The words around a message. */
export const labelsIn = (lang: EditorLang): typeof en.labels => WORDS[lang].labels;

/** What a rule says is wrong, and how to mend it. */
export const ruleIn = (rule: Rule, lang: EditorLang): { says: string; mend: string } => {
  const [says, mend] = RULES[lang][rule];
  return { says, mend };
};

/** What may stand in a place, in the reader's language. */
export function toWords(allowed: string | number | Phrase, lang: EditorLang): string {
  if (typeof allowed !== 'object') return String(allowed);
  const words = WORDS[lang].phrases[allowed.phrase] as string | ((...values: string[]) => string);
  return typeof words === 'string' ? words : words(...(allowed.values ?? []).map((value) => toWords(value, lang)));
}

/** Found, allowed and nearest, each as a label with its text, as far as they are known. */
export function toDetails({ found, allowed, nearest }: Problem, lang: EditorLang): string[] {
  const { colon, ...labels } = labelsIn(lang);
  return [
    ...(found === undefined ? [] : [`${labels.found}${colon}${found}`]),
    ...(allowed === undefined ? [] : [`${labels.allowed}${colon}${toWords(allowed, lang)}`]),
    ...(nearest && nearest.length > 0 ? [`${labels.nearest}${colon}${nearest.join(', ')}`] : []),
  ];
}

/** The whole message on one line, without its place. */
export function toMessage(problem: Problem, lang: EditorLang): string {
  const { says, mend } = ruleIn(problem.rule, lang);
  const details = toDetails(problem, lang).join('; ');
  return [says, details && `[${details}]`, mend].filter(Boolean).join(' ');
}

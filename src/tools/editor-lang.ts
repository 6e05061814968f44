import type { EditorLang } from '../validation/messages.ts';

/** The language asked for with --lang, else French where the environment is French, else English. */
export function toLang(args: readonly string[], environment: NodeJS.ProcessEnv): EditorLang {
  const at = args.indexOf('--lang');
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice(7);
  return (asked ?? (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '')).toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

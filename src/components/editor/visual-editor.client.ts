import type { EditorConfig } from '../../editing/config.ts';
import { factsFormat, wordsFormat, type Format } from '../../editing/formats.ts';

/** What is used of Decap CMS, which sets itself on the window. */
interface Cms {
  init(options: { config: Record<string, unknown> }): void;
  registerCustomFormat(name: string, extension: string, format: Format): void;
  getLocale(name: string): Phrases;
  registerLocale(name: string, phrases: Phrases): void;
}

type Phrases = EditorConfig['phrases'];

declare global {
  interface Window {
    CMS?: Cms;
    CMS_MANUAL_INIT?: boolean;
  }
}

const setting = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="editor-${name}"]`)!.content;

/** French for a browser that prefers French to English, else English. */
const lang = navigator.languages.find((tag) => /^(fr|en)\b/.test(tag))?.startsWith('fr') ? 'fr' : 'en';

/** The words of Decap CMS with those that take their place. */
function withOwn(theirs: Phrases, ours: Phrases): Phrases {
  const changed = Object.entries(ours).map(([key, value]) => [
    key,
    typeof value === 'string' ? value : withOwn((theirs[key] ?? {}) as Phrases, value),
  ]);
  return { ...theirs, ...(Object.fromEntries(changed) as Phrases) };
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} did not load`)));
    document.head.append(script);
  });
}

async function start(): Promise<void> {
  document.documentElement.lang = lang;
  window.CMS_MANUAL_INIT = true;
  // The build links the site's one style sheet on every page; the editor brings its own look.
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) sheet.remove();
  const address = `${setting('config')}.${lang}.json`;
  const [response] = await Promise.all([fetch(address), load(setting('bundle'))]);
  if (!response.ok) throw new Error(`${address} did not load`);
  const { settings, facts, words, phrases } = (await response.json()) as EditorConfig;
  for (const [name, schema] of Object.entries(facts)) window.CMS!.registerCustomFormat(`facts-${name}`, 'yaml', factsFormat(schema));
  for (const [name, schema] of Object.entries(words)) window.CMS!.registerCustomFormat(`words-${name}`, 'mdx', wordsFormat(schema));
  window.CMS!.registerLocale(lang, withOwn(window.CMS!.getLocale(lang), phrases));
  window.CMS!.init({ config: settings });
}

start().catch((error: unknown) => {
  console.error(error);
  for (const notice of document.querySelectorAll<HTMLElement>('.failed')) notice.hidden = false;
});

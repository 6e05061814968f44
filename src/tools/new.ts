/**
 * `npm run new -- <kind> <id>`: writes a complete, valid draft in three
 * languages. Asks for what is missing where there is a terminal. Options: --name, --name-fr, --name-es, --country,
 * --source, --lang en|fr.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { cancel, isCancel, select, text } from '@clack/prompts';
import { isCountryCode } from '../domain/iso-3166.ts';
import { readSetting } from '../environment.ts';
import { isFreeWord } from '../i18n/routes.ts';
import { ALL_KINDS, findKind, KIND_NAMES, type KindName } from '../kinds/lookup.ts';
import { id as idSchema, LANGUAGES } from '../schemas/common.ts';
import { readContent } from '../validation/read.ts';
import { toText } from '../validation/reporters/text.ts';
import { validate } from '../validation/validate.ts';
import { toLang } from './editor-lang.ts';
import { findCountryOfCity, findPagePath, toDraft, type DraftRequest } from './new/draft.ts';
import { toExistingContent } from './new/existing-content.ts';
import { inThree, MESSAGES } from './new/texts.ts';
import { requireSettings } from './settings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    ['name', 'name-en', 'name-fr', 'name-es', 'country', 'source', 'lang'].map((name) => [name, { type: 'string' as const }]),
  ),
});
const given = values as Record<string, string | undefined>;
const lang = toLang(process.argv.slice(2), process.env);
requireSettings(lang, ['TODAY', 'PORT']);
const t = MESSAGES[lang];
const asks = process.stdin.isTTY === true;

/** Where nothing better is known: the country of headquarters, and the department's own site. */
const HOME = 'FR';
const OWN_SITE = 'https://international.cnrs.fr/';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** What somebody answers; leaving the question ends the command. */
async function answer<T>(asked: Promise<T | symbol>): Promise<T> {
  const value = await asked;
  if (!isCancel(value)) return value as T;
  cancel(t.stopped);
  process.exit(1);
}

const ask = (message: string, initialValue: string, fault: (value: string) => string | undefined = () => undefined): Promise<string> =>
  answer<string>(text({ message, initialValue, validate: (value) => fault(value ?? '') }));

const findIdFault = (kind: KindName, id: string): string | undefined =>
  !idSchema.safeParse(id).success ? t.badId(id) : kind === 'page' && !isFreeWord(id) ? t.taken(id) : undefined;
const findCountryFault = (code: string): string | undefined => (isCountryCode(code) ? undefined : t.badCountry(code));

async function getKind(): Promise<KindName> {
  const [kind] = positionals;
  if (kind === undefined && asks)
    return answer(
      select({ message: t.kind, options: ALL_KINDS.map(({ name, labels }) => ({ value: name, label: labels[lang].one })) }) as Promise<
        KindName | symbol
      >,
    );
  if (kind === undefined) stop(t.usage);
  return KIND_NAMES.find((known) => known === kind) ?? stop(`${t.badKind(kind)}\n${t.usage}`);
}

async function getId(kind: KindName): Promise<string> {
  const id = positionals[1] ?? (asks ? await ask(t.id, '', (value) => findIdFault(kind, value)) : stop(t.usage));
  const fault = findIdFault(kind, id);
  return fault ? stop(fault) : id;
}

async function getRequest(): Promise<DraftRequest> {
  const kind = await getKind();
  const id = await getId(kind);
  const fromId = id.replace(/-/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
  const names = { en: '', fr: '', es: '' };
  for (const code of LANGUAGES) {
    const likely = given[`name-${code}`] ?? given.name ?? (names.en || fromId);
    names[code] = asks && !given[`name-${code}`] && !given.name ? await ask(t.name(code), likely) : likely;
  }
  const stands = findKind(kind)!.draft.standsInCountry === true;
  const likely = given.country ?? findCountryOfCity(id);
  const country = asks && stands && !given.country ? await ask(t.country, likely ?? '', findCountryFault) : (likely ?? HOME);
  const fault = findCountryFault(country);
  if (fault) stop(fault);
  if (stands && !likely && !asks) console.error(t.assumed(HOME));
  const source = given.source ?? (asks ? await ask(t.source, OWN_SITE) : OWN_SITE);
  return { kind, id, name: inThree((code) => names[code]), country, source, today: readSetting('TODAY'), lang };
}

const request = await getRequest();
const files = await readContent(process.cwd());
const draft = toDraft(request, toExistingContent(files));
const taken = draft.map(({ path }) => path).find((path) => existsSync(path) || (existsSync(dirname(path)) && path.endsWith('.mdx')));
if (taken) stop(t.exists(taken));

const before = new Set(validate(files, request.today).map((problem) => JSON.stringify(problem)));
const faults = validate([...files, ...draft], request.today).filter(
  (problem) => problem.severity === 'error' && !before.has(JSON.stringify(problem)),
);
if (faults.length > 0) {
  // A name that is an address already is the likeliest fault, and the one that the draft cannot mend.
  if (faults.some(({ rule }) => rule === 'bad-id')) stop(t.taken(request.id));
  stop(`${toText(faults, files.length + draft.length, lang)}\n\n${t.refused}`);
}
for (const { path, text: content } of draft) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
const path = findPagePath(request.kind, request.id, lang);
const { shown } = findKind(request.kind)!;
const seen =
  shown.as === 'tag' ? { tag: `<${shown.tag} id="${request.id}" />` } : { address: `http://localhost:${readSetting('PORT')}${path}` };
const next = t.next(draft[0]!.path, seen, draft.length > 1);
console.log([t.written, ...draft.map(({ path }) => `  ${path}`), '', ...next.map((line, i) => `  ${i + 1}. ${line}`)].join('\n'));

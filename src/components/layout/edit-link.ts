import { existsSync } from 'node:fs';
import { toEditAddress, toNewFileAddress, toRepository } from '~/domain/forge.ts';
import { readSetting } from '~/environment.ts';
import type { Ref } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';

export interface EditLink {
  href: string;
  label: string;
}

/** Folder of each kind of entry that has texts beside its facts, and its file of facts. */
const FOLDERS: Record<string, { folder: string; facts: string }> = {
  office: { folder: 'offices', facts: 'office.yaml' },
  zone: { folder: 'zones', facts: 'zone.yaml' },
  programme: { folder: 'programmes', facts: 'programme.yaml' },
  mission: { folder: 'missions', facts: 'mission.yaml' },
  page: { folder: 'pages', facts: 'page.yaml' },
};

/** Single files from which a page prints a list. */
const SINGLES: Record<string, string[]> = {
  'page:countries': ['countries.yaml', 'country-aliases.yaml'],
  'page:data': ['data-changelog.yaml'],
  'page:legal': ['institution.yaml'],
  'page:missions': ['timeline.yaml'],
  'page:offices': ['former-offices.yaml'],
};

/** An entry or page whose files may be edited; missions, terms and figures stand inside pages. */
export type Editable = Ref | `mission:${string}` | `figure:${string}`;

const split = (ref: Editable): [string, string] => ref.split(':') as [string, string];

/** File of the facts of an entry, below content/. */
function toFactsFile(ref: Editable): string {
  const [kind, id] = split(ref);
  if (kind === 'country') return 'countries.yaml';
  if (kind === 'laboratory') return `laboratories/${id}.yaml`;
  if (kind === 'term') return `glossary/${id}.yaml`;
  if (kind === 'figure') return `figures/${id}.yaml`;
  const { folder, facts } = FOLDERS[kind]!;
  return `${folder}/${id}/${facts}`;
}

/** The repository of this build (REPOSITORY_URL, REPOSITORY_BRANCH), where it is known. */
export const findRepository = () => toRepository(readSetting('REPOSITORY_URL'), readSetting('REPOSITORY_BRANCH'));

/**
 * Links to the files behind a page: its text in this language, its facts, and the single files that it prints; `basis`
 * is an entry whose facts decide the page. A text that is missing may be written. None where no repository is known.
 */
export function findEditLinks(ref: Editable, lang: Lang, basis?: Editable): EditLink[] {
  const repository = findRepository();
  if (!repository) return [];
  const t = useWords(lang).edit;
  const [kind, id] = split(ref);
  const folder = FOLDERS[kind]?.folder;
  const text = folder && `content/${folder}/${id}/page.${lang}.mdx`;
  const toLink = (file: string, label: string): EditLink => ({ href: toEditAddress(repository, `content/${file}`), label });
  const own = toFactsFile(ref);
  const others = [...(basis ? [toFactsFile(basis)] : []), ...(SINGLES[ref] ?? [])];
  return [
    ...(text
      ? [
          existsSync(text)
            ? toLink(text.slice('content/'.length), t.text)
            : { href: toNewFileAddress(repository, text), label: t.translate },
        ]
      : []),
    toLink(own, kind === 'country' ? t.file(own) : t.facts),
    ...others.map((file) => toLink(file, t.file(file))),
  ];
}

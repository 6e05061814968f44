import { existsSync } from 'node:fs';
import { toEditAddress, toNewFileAddress, toRepository } from '~/domain/forge.ts';
import { readSetting } from '~/environment.ts';
import type { Ref } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import { findCodeFile, findFilesOn, findKind, toFactsPath, toTextPath, type KindName } from '~/kinds/lookup.ts';
import type { Lang } from '~/schemas/common.ts';

export interface EditLink {
  href: string;
  label: string;
}

/** An entry or page whose files may be edited. */
export type Editable = Ref | `${KindName}:${string}`;

const split = (ref: Editable): [string, string] => ref.split(':') as [string, string];

/** File of the facts of an entry, below content/. */
function toFactsFile(ref: Editable): string {
  const [name, id] = split(ref);
  return findCodeFile(name) ?? toFactsPath(findKind(name)!, id);
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
  const [name, id] = split(ref);
  const kind = findKind(name);
  const text = kind?.texts && toTextPath(kind, id, lang);
  const toLink = (file: string, label: string): EditLink => ({ href: toEditAddress(repository, `content/${file}`), label });
  const own = toFactsFile(ref);
  const others = [...(basis ? [toFactsFile(basis)] : []), ...(name === 'page' ? findFilesOn(id) : [])];
  return [
    ...(text
      ? [
          existsSync(`content/${text}`)
            ? toLink(text, t.text)
            : { href: toNewFileAddress(repository, `content/${text}`), label: t.translate },
        ]
      : []),
    toLink(own, findCodeFile(name) ? t.file(own) : t.facts),
    ...others.map((file) => toLink(file, t.file(file))),
  ];
}

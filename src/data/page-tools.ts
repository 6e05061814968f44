import { toErrorLetter, toIssueAddress } from '~/domain/forge.ts';
import { absolute, href, type Ref } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { findEditLinks, findRepository, type EditLink } from './edit-links.ts';
import { INSTITUTION } from './singles.ts';

/**
 * What a reader may do about a page: edit its files where the repository is known; report an error there, or by letter
 * where there is a contact; nothing where there is neither. `basis` is the entry whose facts decide the page.
 */
export function toPageTools(current: Ref, title: string, basis: Ref | undefined, lang: Lang, site: URL | undefined): EditLink[] {
  const t = useWords(lang).edit;
  const report = { title: t.subject(title), page: absolute(href(current, lang), site), text: t.body };
  const repository = findRepository();
  const address = repository ? toIssueAddress(repository, report) : toErrorLetter(INSTITUTION.errorContact, report);
  return [...findEditLinks(current, lang, basis), ...(address ? [{ href: address, label: t.report }] : [])];
}

import { fold } from '../../domain/fold.ts';
import { findNearest } from '../../domain/nearest.ts';
import { findPublisher } from '../../domain/publisher.ts';
import { fromPath, isRef } from '../../i18n/routes.ts';
import { LINK_WORDS } from '../../kinds/lookup.ts';
import type { Content, Page, Report } from '../content.ts';
import { textOf, visit, type Node } from '../mdx.ts';
import { findRival, isVagueLink, toNames } from './link-text.ts';
import { findEntry, isHiddenFrom } from './publication.ts';
import { toList } from './references.ts';
import type { Targets } from './targets.ts';
import { isRoleAddress, type Roles } from './email.ts';
import { checkAddress, toUnknown } from './web.ts';

/** Other words for the kinds of entries, as they are written by those who remember them. */
const KIND_WORDS: Record<string, string> = {
  bureau: 'office',
  oficina: 'office',
  offices: 'office',
  pays: 'country',
  pais: 'country',
  program: 'programme',
  programa: 'programme',
  lab: 'laboratory',
  laboratoire: 'laboratory',
  glossary: 'term',
  terme: 'term',
};

/** The anchors that the headings of a text get, as GitHub makes them. */
function toAnchors(root: Node): string[] {
  const anchors: string[] = [];
  visit(root, (node) => {
    if (node.type !== 'heading') return;
    const slug = textOf(node)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-');
    const twins = anchors.filter((anchor) => anchor === slug || anchor.replace(/-\d+$/, '') === slug).length;
    anchors.push(twins > 0 ? `${slug}-${twins}` : slug);
  });
  return anchors;
}

/** Every link of a text leads somewhere, in a form that holds in every language, and says where. */
export function checkLinks(
  page: Page,
  targets: Targets,
  secure: ReadonlySet<string>,
  roles: Roles,
  content: Content,
  report: Report,
): void {
  const { publishers } = content;
  const { root } = page.tree;
  const anchors = toAnchors(root);
  const names = toNames(content);
  const targetOf = new Map<string, string>();
  visit(root, (node) => {
    if (node.type !== 'link') return;
    const place = node.position?.start;
    const url = node.url ?? '';
    const text = textOf(node).trim();
    if (isVagueLink(text, url)) report.body(page, place, 'link', 'link-text', { found: text || url });
    else if (text.includes(' ')) {
      const other = targetOf.get(fold(text)) ?? url;
      if (other !== url) report.body(page, place, 'link', 'same-link-text', { found: `${text} (${other}, ${url})` });
      targetOf.set(fold(text), other);
    }
    if (
      node.children?.some(
        ({ type, value }, i, all) => type === 'text' && ((i === 0 && /^\s/.test(value!)) || (i === all.length - 1 && /\s$/.test(value!))),
      )
    )
      report.body(page, place, 'link', 'spacing', { found: textOf(node) });
    const start = node.position?.start.offset ?? 0;
    if (/[\p{L}\p{N}]/u.test(page.body[start - 1] ?? '') && page.body[start] === '[')
      report.body(page, place, 'link', 'spacing', { found: `${/\S*$/.exec(page.body.slice(0, start))![0]}[${text}]` });
    const colon = url.indexOf(':');
    if (isRef(url)) checkRef(url.slice(0, colon), url.slice(colon + 1));
    else if (url.startsWith('#')) checkAnchor(url.slice(1));
    else if (/^mailto:/i.test(url)) checkEmail(url.replace(/^mailto:/i, '').split('?')[0]!);
    else if (/^https?:/i.test(url)) checkWeb(url);
    else if (!/^tel:\+[\d-]+$/.test(url)) checkForm(url);

    function checkRef(kind: string, id: string): void {
      const known = targets[kind]!;
      if (known.includes(id) && isHiddenFrom(content, page, kind, id))
        return report.body(page, place, kind, 'unpublished-target', { found: url, target: findEntry(content, kind, id)?.file });
      const rival = known.includes(id) && findRival(names, kind, id, textOf(node));
      if (rival) report.body(page, place, kind, 'other-name', { found: `[${textOf(node)}](${url})`, nearest: [`${kind}:${rival}`] });
      if (!known.includes(id))
        report.body(page, place, kind, 'unknown-reference', {
          found: url,
          allowed: toList(known),
          nearest: findNearest(id, known).map((one) => `${kind}:${one}`),
        });
    }
    function checkAnchor(anchor: string): void {
      if (!anchors.includes(decodeURIComponent(anchor)))
        report.body(page, place, 'link', 'unknown-anchor', {
          found: url,
          allowed: anchors.map((one) => `#${one}`).join(', '),
          nearest: findNearest(anchor, anchors).map((one) => `#${one}`),
        });
    }
    function checkEmail(email: string): void {
      if (!/^[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}$/i.test(email))
        return report.body(page, place, 'link', 'bad-address', { found: `mailto:${email}`, allowed: { phrase: 'email' } });
      if (!isRoleAddress(email, roles)) report.body(page, place, 'link', 'personal-email', { found: email });
    }
    function checkWeb(address: string): void {
      let isSound = true;
      checkAddress(address, secure, (rule, details) => {
        isSound = false;
        report.body(page, place, 'link', rule, details);
      });
      const publisher = isSound && publishers ? findPublisher(address, publishers) : undefined;
      if (isSound && publishers && !publisher) report.body(page, place, 'link', 'unknown-publisher', toUnknown(address, publishers));
      if (publisher?.kind === 'provenance') report.body(page, place, 'link', 'provenance-link', { found: address });
    }
    function checkForm(target: string): void {
      const [path, anchor] = target.split('#') as [string, string | undefined];
      const meant = fromPath(path.startsWith('/') ? path : `/${path}`);
      if (meant)
        return report.body(page, place, 'link', 'raw-path', {
          found: target,
          nearest: [meant.ref === 'page:glossary' && anchor ? `term:${anchor}` : meant.ref],
        });
      report.body(page, place, 'link', 'link-form', { found: target, allowed: { phrase: 'linkForms' }, nearest: guess(target) });
    }
  });

  function guess(target: string): string[] {
    if (/^www\.|^[\w-]+(\.[\w-]+)*\.(fr|org|com|eu|net|edu)(\/|$)/.test(target)) return [`https://${target}`];
    if (/^[\w.+-]+@[\w.-]+$/.test(target)) return [`mailto:${target}`];
    const [, kind = '', id = ''] = /^([A-Za-zÀ-ÿ]+)\s*:\s*(.+)$/.exec(target) ?? [];
    if (kind)
      return [...new Set([KIND_WORDS[kind.toLowerCase()] ?? findNearest(kind, LINK_WORDS, 1)[0]])]
        .filter(Boolean)
        .map((one) => `${one}:${id}`);
    const last = target
      .replace(/^\.*\/+|\/$/g, '')
      .split('/')
      .at(-1)!;
    return LINK_WORDS.filter((one) => targets[one]!.includes(last)).map((one) => `${one}:${last}`);
  }
}

import { fold } from '../../domain/fold.ts';
import { findNearest } from '../../domain/nearest.ts';
import { findPublisher } from '../../domain/publisher.ts';
import { fromPath, isRef } from '../../i18n/routes.ts';
import type { Content, Page, Report } from '../content.ts';
import { textOf, visit, type Node } from '../mdx.ts';
import { isHiddenFrom } from './publication.ts';
import { toList } from './references.ts';
import type { Targets } from './targets.ts';
import { checkAddress, isRoleAddress } from './web.ts';

/** Texts that say nothing of what a link leads to, in the three languages. */
const VAGUE = new Set(
  ('here|click here|click|read more|more|learn more|see more|find out more|this|this page|this link|link|see here|more info|more information|details|website|page|go|download|continue|'
    + 'ici|cliquez ici|cliquer ici|par ici|en savoir plus|lire la suite|plus|voir|voir plus|suite|lien|ce lien|cette page|plus d informations|plus d infos|site|site web|telecharger|detail|'
    + 'aqui|haga clic aqui|clic aqui|pulse aqui|mas|leer mas|ver mas|saber mas|mas informacion|enlace|este enlace|esta pagina|pagina|sitio|sitio web|descargar|acceder')
    .split('|'),
);

const REF_KINDS = ['page', 'zone', 'office', 'country', 'programme', 'laboratory', 'term'];
/** Other words for the kinds of entries, as they are written by those who remember them. */
const KIND_WORDS: Record<string, string> = { bureau: 'office', oficina: 'office', offices: 'office', pays: 'country', pais: 'country', program: 'programme', programa: 'programme', lab: 'laboratory', laboratoire: 'laboratory', glossary: 'term', terme: 'term' };

/** The anchors that the headings of a text get, as GitHub makes them. */
function toAnchors(root: Node): string[] {
  const anchors: string[] = [];
  visit(root, (node) => {
    if (node.type !== 'heading') return;
    const slug = textOf(node).toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
    const twins = anchors.filter((anchor) => anchor === slug || anchor.replace(/-\d+$/, '') === slug).length;
    anchors.push(twins > 0 ? `${slug}-${twins}` : slug);
  });
  return anchors;
}

/** Every link of a text leads somewhere, in a form that holds in every language, and says where. */
export function checkLinks(page: Page, targets: Targets, secure: ReadonlySet<string>, content: Content, report: Report): void {
  const { publishers } = content;
  const { root } = page.tree;
  const anchors = toAnchors(root);
  visit(root, (node) => {
    if (node.type !== 'link') return;
    const place = node.position?.start;
    const url = node.url ?? '';
    const text = textOf(node).trim();
    const isBare = text === url || /^https?:\/\//.test(text);
    const folded = fold(text).replace(/[^a-z ]+/g, ' ').trim();
    if (VAGUE.has(folded) || /^(?:[a-z]+ ){0,4}(?:here|ici|aqui)$/.test(folded) || text === '' || isBare) report.body(page, place, 'link', 'link-text', { found: text || url });
    const colon = url.indexOf(':');
    if (isRef(url)) checkRef(url.slice(0, colon), url.slice(colon + 1));
    else if (url.startsWith('#')) checkAnchor(url.slice(1));
    else if (/^mailto:/i.test(url)) checkEmail(url.replace(/^mailto:/i, '').split('?')[0]!);
    else if (/^https?:/i.test(url)) checkWeb(url);
    else if (!/^tel:\+[\d-]+$/.test(url)) checkForm(url);

    function checkRef(kind: string, id: string): void {
      const known = targets[kind as keyof Targets];
      if (known.includes(id) && isHiddenFrom(content, page, kind, id)) return report.body(page, place, kind, 'unpublished-target', { found: url });
      if (!known.includes(id)) report.body(page, place, kind, 'unknown-reference', { found: url, allowed: toList(known), nearest: findNearest(id, known).map((one) => `${kind}:${one}`) });
    }
    function checkAnchor(anchor: string): void {
      if (!anchors.includes(decodeURIComponent(anchor))) report.body(page, place, 'link', 'unknown-anchor', { found: url, allowed: anchors.map((one) => `#${one}`).join(', '), nearest: findNearest(anchor, anchors).map((one) => `#${one}`) });
    }
    function checkEmail(email: string): void {
      if (!isRoleAddress(email)) report.body(page, place, 'link', 'personal-email', { found: email });
    }
    function checkWeb(address: string): void {
      let isSound = true;
      checkAddress(address, secure, (rule, details) => {
        isSound = false;
        report.body(page, place, 'link', rule, details);
      });
      const publisher = isSound && publishers ? findPublisher(address, publishers) : undefined;
      if (isSound && publishers && !publisher) report.body(page, place, 'link', 'unknown-publisher', { found: new URL(address).hostname });
      if (publisher?.kind === 'provenance') report.body(page, place, 'link', 'provenance-link', { found: address });
    }
    function checkForm(target: string): void {
      const [path, anchor] = target.split('#') as [string, string | undefined];
      const meant = fromPath(path.startsWith('/') ? path : `/${path}`);
      if (meant) return report.body(page, place, 'link', 'raw-path', { found: target, nearest: [meant.ref === 'page:glossary' && anchor ? `term:${anchor}` : meant.ref] });
      report.body(page, place, 'link', 'link-form', { found: target, allowed: { phrase: 'linkForms' }, nearest: guess(target) });
    }
  });

  function guess(target: string): string[] {
    if (/^www\.|^[\w-]+(\.[\w-]+)*\.(fr|org|com|eu|net|edu)(\/|$)/.test(target)) return [`https://${target}`];
    if (/^[\w.+-]+@[\w.-]+$/.test(target)) return [`mailto:${target}`];
    const [, kind = '', id = ''] = /^([A-Za-zÀ-ÿ]+)\s*:\s*(.+)$/.exec(target) ?? [];
    if (kind) return [...new Set([KIND_WORDS[kind.toLowerCase()] ?? findNearest(kind, REF_KINDS, 1)[0]])].filter(Boolean).map((one) => `${one}:${id}`);
    const last = target.replace(/^\.*\/+|\/$/g, '').split('/').at(-1)!;
    return REF_KINDS.filter((one) => targets[one as keyof Targets].includes(last)).map((one) => `${one}:${last}`);
  }
}

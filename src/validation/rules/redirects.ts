import { findNearest } from '../../domain/nearest.ts';
import { toMovedPages } from '../../hosts/redirects.ts';
import { countryPartWord, fromPath, STYLE_PAGE, toPath, type Ref } from '../../i18n/routes.ts';
import type { Redirect } from '../../schemas/redirect.ts';
import type { Content, Report } from '../content.ts';
import type { Parsed } from '../parse.ts';
import { isHiddenFrom } from './publication.ts';
import { toList } from './references.ts';
import { toTargets, type Targets } from './targets.ts';

/** Old addresses lead to pages that exist, each to one, and none of them has a page. */
export function checkRedirects(content: Content, report: Report): void {
  const parsed = content.singles.get('redirects.yaml');
  if (!parsed) return;
  const redirects = parsed.data as Redirect[];
  const targets = toTargets(content);
  const owners = new Map<string, number>();
  for (const [i, redirect] of redirects.entries()) {
    const paths = toMovedPages(redirect).map(({ from }) => from);
    if (paths.some((path) => isTaken(path, targets))) report.field(parsed, [i, 'from'], 'redirect-taken', { found: redirect.from });
    if (paths.some((path) => owners.has(path))) report.field(parsed, [i, 'from'], 'duplicate', { found: redirect.from });
    for (const path of paths) if (!owners.has(path)) owners.set(path, i);
  }
  for (const i of redirects.keys()) checkTarget(i, { content, parsed, redirects, targets, owners }, report);
}

/** Whether there is a page at a path, or a card of one. */
function isTaken(path: string, targets: Targets): boolean {
  const ref = fromPath(path)?.ref ?? findCard(path);
  return ref !== undefined && (ref === STYLE_PAGE || isThere(ref, targets));
}

/** The country whose card has this path. */
function findCard(path: string): Ref | undefined {
  const page = fromPath(path.replace(/[^/]+\/$/, ''));
  return page?.ref.startsWith('country:') && path.endsWith(`/${countryPartWord('card', page.lang)}/`) ? page.ref : undefined;
}

function isThere(ref: string, targets: Targets): boolean {
  const [kind, id] = ref.split(':') as [keyof Targets, string];
  return targets[kind].includes(id);
}

interface Scene {
  content: Content;
  parsed: Parsed;
  redirects: readonly Redirect[];
  targets: Targets;
  /** Which entry an old path belongs to. */
  owners: ReadonlyMap<string, number>;
}

function checkTarget(i: number, scene: Scene, report: Report): void {
  const { content, parsed, redirects, targets } = scene;
  const { to } = redirects[i]!;
  const [kind, id] = to.split(':') as [keyof Targets, string];
  const place = [i, 'to'];
  const end = findEnd(i, scene);
  if (end === 'loop') return report.field(parsed, place, 'redirect-loop', { found: to });
  if (end !== to) return report.field(parsed, place, 'redirect-chain', { found: to, nearest: [end] });
  if (!isThere(to, targets)) {
    const nearest = findNearest(id, targets[kind]).map((one) => `${kind}:${one}`);
    return report.field(parsed, place, 'unknown-reference', {
      found: to,
      allowed: toList(targets[kind].map((one) => `${kind}:${one}`)),
      nearest,
    });
  }
  if (isHiddenFrom(content, { kind: 'redirects', id: '' }, kind, id)) report.field(parsed, place, 'unpublished-target', { found: to });
}

/** Where an entry leads after all others, or that it comes back to where it was. */
function findEnd(first: number, { redirects, owners }: Scene): string {
  const seen = new Set<number>();
  let at: number | undefined = first;
  let to = redirects[first]!.to;
  while (at !== undefined) {
    if (seen.has(at)) return 'loop';
    seen.add(at);
    to = redirects[at]!.to;
    const [lang] = toMovedPages(redirects[at]!).map((page) => page.lang);
    at = owners.get(toPath(to as Ref, lang!));
  }
  return to;
}

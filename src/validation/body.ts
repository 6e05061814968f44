import { COUNTRY_CODES } from '../domain/iso-3166.ts';
import { findNearest } from '../domain/nearest.ts';
import { isRef, PAGE_KEYS } from '../i18n/routes.ts';
import { FAMILIES } from '../schemas/programme.ts';
import { readBody } from './mdx.ts';
import type { Problem } from './problem.ts';
import type { Content } from './rules.ts';

/** A text page; `bodyLine` is the line on which its body begins. */
export interface Page {
  path: string;
  body: string;
  bodyLine: number;
}

const LINK_FORMS = 'https://…, #…, office:…, zone:…, country:…, programme:…, laboratory:…, page:…, term:…';

/** What a link of each kind may lead to. Withheld laboratories have no page. */
function toTargets({ ids, laboratories }: Content): Record<string, readonly string[]> {
  const isWithheld = (id: string): boolean => (laboratories.get(id)?.data as { status?: string } | undefined)?.status === 'withheld';
  return {
    page: PAGE_KEYS,
    zone: [...ids.zones!],
    office: [...ids.offices!],
    country: COUNTRY_CODES.map((code) => code.toLowerCase()),
    programme: [...ids.programmes!],
    laboratory: [...ids.laboratories!].filter((id) => !isWithheld(id)),
    term: [...ids.glossary!],
  };
}

/** The tags that an editor may write, and what their attributes may name. */
const toTags = (targets: Record<string, readonly string[]>, { ids }: Content): Record<string, Record<string, readonly string[]>> => ({
  Callout: {},
  Figure: {},
  Term: { id: targets.term! },
  KeyFigure: { id: [...ids.figures!] },
  ProgrammeList: { zone: targets.zone!, family: FAMILIES },
  LaboratoryList: { zone: targets.zone!, country: targets.country! },
});

/** Holds the body of a page against the rules: it compiles, and its links and tags lead somewhere. */
export function checkBody({ path, body, bodyLine }: Page, content: Content, problems: Problem[]): void {
  const { links, tags, error } = readBody(body);
  const report = (line: number | undefined, field: string, rule: Problem['rule'], details: Partial<Problem>): void =>
    void problems.push({ file: path, line: line && line + bodyLine - 1, field, rule, severity: 'error', ...details });
  const expect = (field: string, id: string, known: readonly string[], line: number | undefined): void => {
    if (!known.includes(id)) report(line, field, 'unknown-reference', { found: id, nearest: findNearest(id, known) });
  };
  if (error) report(undefined, '', 'syntax', { found: error });

  const targets = toTargets(content);
  for (const { href, line } of links) {
    const colon = href.indexOf(':');
    if (isRef(href)) expect(href.slice(0, colon), href.slice(colon + 1), targets[href.slice(0, colon)]!, line);
    else if (!/^(https?:\/\/|#|tel:|mailto:)/.test(href)) report(line, 'link', 'unknown-reference', { found: href, allowed: LINK_FORMS });
  }
  const known = toTags(targets, content);
  for (const { name, attributes, line } of tags) {
    const fields = known[name];
    if (!fields) report(line, `<${name}>`, 'unknown-component', { allowed: Object.keys(known).join(', '), nearest: findNearest(name, Object.keys(known)) });
    for (const [field, ids] of Object.entries(fields ?? {})) if (attributes[field]) expect(`<${name} ${field}>`, attributes[field], ids, line);
  }
}

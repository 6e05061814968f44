import { parse } from 'yaml';
import { toMovedPages } from '~/hosts/redirects.ts';
import { href, type Ref } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import { redirects } from '~/schemas/redirect.ts';
import { getCountryName } from './country-names.ts';
import { getTerm } from './glossary.ts';
import { getLaboratories } from './laboratories.ts';
import { getWords } from './words.ts';

// The file need not be there.
const [yaml = '[]'] = Object.values(
  import.meta.glob<string>('../../content/redirects.yaml', { query: '?raw', import: 'default', eager: true }),
);
const REDIRECTS = redirects.parse(parse(yaml) ?? []);

/** Static paths of the pages that stand at old addresses. */
export const toMovedPaths = () =>
  REDIRECTS.flatMap(toMovedPages).map(({ lang, from, to }) => ({ params: { moved: from.slice(1, -1) }, props: { lang, to } }));

/** What a page that has moved leads to: the title of the page, its language where it is another, and its address. */
export async function getMovedPage(to: Ref, lang: Lang): Promise<{ title: string; mark?: Lang | undefined; href: string }> {
  const [kind, id] = to.split(':') as [string, string];
  return { ...(await getTitle(kind, id, lang)), href: href(to, lang) };
}

async function getTitle(kind: string, id: string, lang: Lang): Promise<{ title: string; mark?: Lang | undefined }> {
  if (kind === 'country') return { title: getCountryName(id.toUpperCase(), lang) };
  if (kind === 'term') return { title: (await getTerm(id, lang)).term };
  if (kind === 'laboratory') return { title: (await getLaboratories(lang)).find((laboratory) => laboratory.id === id)!.title };
  const { data, mark } = await getWords(`${kind as 'office' | 'zone' | 'programme' | 'page'}Words`, id, lang);
  return { title: data.title, mark };
}

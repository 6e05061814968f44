import type { Ref } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';

const FOLDERS: Record<string, string> = { office: 'offices', zone: 'zones', programme: 'programmes', page: 'pages' };

/** Address of the file behind a page, where the repository is known (REPOSITORY_URL, REPOSITORY_BRANCH). */
export function findEditLink(ref: Ref, lang: Lang): string | undefined {
  const repository = process.env.REPOSITORY_URL?.replace(/\/$/, '');
  if (!repository) return undefined;
  const [kind, id] = ref.split(':') as [string, string];
  const branch = process.env.REPOSITORY_BRANCH ?? 'main';
  const file =
    kind === 'laboratory' ? `laboratories/${id}.yaml` : kind === 'country' ? 'countries.yaml' : `${FOLDERS[kind]}/${id}/page.${lang}.mdx`;
  return `${repository}/edit/${branch}/content/${file}`;
}

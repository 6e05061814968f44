const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * A page without the targets of the links by which its files are edited or an error is reported in the repository
 * (`https://forge.org/owner/name`): they name the branch of the build, which differs from one site to the other.
 */
export function withoutEditLinks(html: string, repository: string | undefined): string {
  const root = repository?.replace(/\/+$/, '').replace(/\.git$/, '');
  if (!root) return html;
  return html.replace(new RegExp(`href="${escape(root)}/(?:-/)?(?:edit|new|issues/new)[/?][^"]*"`, 'g'), 'href="#"');
}

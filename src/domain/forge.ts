import { isEmailAddress } from '../schemas/address.ts';

/** Where the files of the site are edited: its repository on a forge, and the branch that is published. */
export interface Repository {
  /** Address of the repository's page, such as `https://github.com/owner/name`. */
  url: string;
  branch: string;
}

/** An error to report: a title, the address of the page, and a text that asks for what is needed. */
export interface ErrorReport {
  title: string;
  page: string;
  text: string;
}

/** GitHub has addresses of its own; the forges of laboratories, whatever they are called, are GitLabs. */
const isGitHub = ({ url }: Repository): boolean => /(^|\.)github\./.test(new URL(url).hostname);

/** A repository from the settings of a build; undefined where none is set or its address is no web address. */
export function toRepository(url: string | undefined, branch: string | undefined): Repository | undefined {
  if (!url || !URL.canParse(url) || !/^https?:/.test(url)) return undefined;
  return { url: url.replace(/\/+$/, '').replace(/\.git$/, ''), branch: branch || 'main' };
}

const escapePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Address at which a file is edited in the browser. `path` is below the repository's root. */
export const toEditAddress = (repository: Repository, path: string): string =>
  `${repository.url}${isGitHub(repository) ? '' : '/-'}/edit/${escapePath(repository.branch)}/${escapePath(path)}`;

/** Address at which a file that does not exist yet is written in the browser. */
export function toNewFileAddress(repository: Repository, path: string): string {
  const slash = path.lastIndexOf('/');
  const folder = `${escapePath(repository.branch)}/${escapePath(path.slice(0, slash))}`;
  const name = encodeURIComponent(path.slice(slash + 1));
  return isGitHub(repository) ? `${repository.url}/new/${folder}?filename=${name}` : `${repository.url}/-/new/${folder}?file_name=${name}`;
}

/** Address at which an error is reported in the repository: the form for errors on GitHub, a new issue on GitLab. */
export function toIssueAddress(repository: Repository, { title, page, text }: ErrorReport): string {
  const query = isGitHub(repository)
    ? new URLSearchParams({ template: 'error.yml', title, page })
    : new URLSearchParams({ 'issue[title]': title, 'issue[description]': `${page}\n\n${text}` });
  return `${repository.url}${isGitHub(repository) ? '' : '/-'}/issues/new?${query}`;
}

/** A letter that reports an error; undefined where the contact is no e-mail address. */
export function toErrorLetter(contact: string | null, { title, page, text }: ErrorReport): string | undefined {
  if (!contact || !isEmailAddress(contact)) return undefined;
  const fields = { subject: title, body: `${page}\n\n${text}` };
  // RFC 6068: lines end with CRLF and spaces are %20, not plus signs.
  const query = Object.entries(fields).map(([key, value]) => `${key}=${encodeURIComponent(value.replaceAll('\n', '\r\n'))}`);
  return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?${query.join('&')}`;
}

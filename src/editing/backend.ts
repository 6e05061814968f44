/** What of the environment the visual editor needs. */
export interface EditorEnvironment {
  repository?: string | undefined;
  branch?: string | undefined;
  /** GitLab: id of the OAuth application that allows PKCE (EDITOR_APP_ID). */
  appId?: string | undefined;
  /** GitHub: address of the helper that exchanges the code of OAuth (EDITOR_OAUTH_URL). */
  oauthUrl?: string | undefined;
  /** Path at which a copy on this machine is edited; there is no login then. */
  localPath?: string | undefined;
}

/** Where changes go: settings of Decap CMS, and the origins that the page has to reach. */
export interface Backend {
  settings: Record<string, string | boolean>;
  connect: string[];
  images: string[];
}

/** A setting that is missing; its name is the name of the variable. */
export type Missing = 'REPOSITORY_URL' | 'EDITOR_APP_ID' | 'EDITOR_OAUTH_URL';

const clean = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** The backend that the environment asks for, or the variable that is missing for it. */
export function toBackend(environment: EditorEnvironment): Backend | Missing {
  const { localPath, appId, oauthUrl } = environment;
  if (localPath) return { settings: { name: 'proxy', proxy_url: localPath }, connect: [], images: [] };
  const url = URL.parse(clean(environment.repository) ?? '');
  const repo = url?.pathname.replace(/^\/|(\.git)?\/?$/g, '');
  if (!url || !repo || !/^https?:$/.test(url.protocol)) return 'REPOSITORY_URL';
  const common = { repo, branch: clean(environment.branch) ?? 'main' };
  if (url.hostname === 'github.com') {
    const helper = URL.parse(clean(oauthUrl) ?? '');
    if (!helper) return 'EDITOR_OAUTH_URL';
    return {
      settings: {
        name: 'github',
        ...common,
        base_url: helper.origin,
        auth_endpoint: `${helper.pathname.replace(/^\/|\/$/g, '')}/auth`.replace(/^\//, ''),
      },
      connect: ['https://api.github.com'],
      images: ['https://avatars.githubusercontent.com'],
    };
  }
  const id = clean(appId);
  if (!id) return 'EDITOR_APP_ID';
  return {
    settings: {
      name: 'gitlab',
      ...common,
      auth_type: 'pkce',
      app_id: id,
      base_url: url.origin,
      api_root: `${url.origin}/api/v4`,
      graphql_api_root: `${url.origin}/api/graphql`,
    },
    connect: [url.origin],
    images: [url.origin],
  };
}

/**
 * The policy of the page of the editor. Decap CMS compiles its validator ('unsafe-eval'), writes styles from script
 * ('unsafe-inline') and shows pictures that are not saved yet (blob:); it speaks to the host of the repository only.
 */
export function toEditorPolicy(backend: Backend | undefined): string {
  return [
    "default-src 'none'",
    `script-src 'self'${backend ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    ["img-src 'self'", ...(backend ? ['data:', 'blob:'] : []), ...(backend?.images ?? [])].join(' '),
    "font-src 'self' data:",
    ["connect-src 'self'", ...(backend ? ['blob:'] : []), ...(backend?.connect ?? [])].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

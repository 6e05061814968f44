import { readSetting } from '~/environment.ts';
import { absolute, fileHref } from '~/i18n/routes.ts';
import { toBackend, type Backend, type Missing } from '~/editing/backend.ts';
import { toEditorConfig, type EditorConfig } from '~/editing/config.ts';
import { toKnownIds } from '~/editing/json-schema.ts';
import { readContent } from '~/validation/read.ts';
import type { EditorLang } from '~/validation/messages.ts';

const found = toBackend({
  repository: readSetting('REPOSITORY_URL'),
  branch: readSetting('REPOSITORY_BRANCH'),
  appId: readSetting('EDITOR_APP_ID'),
  oauthUrl: readSetting('EDITOR_OAUTH_URL'),
  localPath: readSetting('EDITOR_LOCAL') ? fileHref('/admin/api/v1/') : undefined,
});

/** Where the changes of the visual editor go; undefined where the environment does not say. */
export const BACKEND: Backend | undefined = typeof found === 'string' ? undefined : found;
/** The variable that is missing for the visual editor to work. */
export const MISSING: Missing | undefined = typeof found === 'string' ? found : undefined;
/** Where the repository can be edited on the host itself, without this editor. */
export const REPOSITORY = readSetting('REPOSITORY_URL');

/** The configuration of the visual editor in one language; undefined where there is none. */
export async function getEditorConfig(lang: EditorLang, site: URL | undefined): Promise<EditorConfig | undefined> {
  const files = await readContent(process.cwd());
  return BACKEND && toEditorConfig(lang, BACKEND, absolute(fileHref('/'), site), toKnownIds(files.map(({ path }) => path)));
}

import { readSetting } from '~/environment.ts';

/** Whether this is a preview, with drafts and the style page: while editing, and where a build is asked to be one (PREVIEW=1). */
export const IS_PREVIEW: boolean = import.meta.env.DEV || readSetting('PREVIEW');

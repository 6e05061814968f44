import { findSettingErrors, SETTING_NAMES, type SettingName } from '../environment.ts';
import type { EditorLang } from '../validation/messages.ts';

/** Ends a tool with a plain message where a setting that it reads does not fit. */
export function requireSettings(lang: EditorLang, names: readonly SettingName[] = SETTING_NAMES): void {
  const errors = findSettingErrors().filter(({ setting }) => names.includes(setting));
  for (const error of errors) console.error(error.toText(lang));
  if (errors.length > 0) process.exit(1);
}

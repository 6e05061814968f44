import type { Call } from '~/domain/call.ts';
import { formatMoment } from '~/i18n/format.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';

/** When a call opens or closes in words, with the remark that it is to be confirmed; undefined where it has no opening. */
export function toCallMoment(call: Call, kind: 'opens' | 'closes', lang: Lang): string | undefined {
  const t = useWords(lang).call;
  const date = call[kind];
  return date && `${t[kind]} ${formatMoment(date, call.timeZone, lang)}${call.toBeConfirmed ? `. ${t.toBeConfirmed}` : ''}`;
}

import { createHash } from 'node:crypto';
import { fold } from '../../domain/fold.ts';
import type { Lang } from '../../schemas/common.ts';

/**
 * The state of a source text: its language and eight hexadecimal digits. Accents, capitals, punctuation and spaces do
 * not count, so that mending them asks for no new translation.
 */
export function toSourceHash(lang: Lang, matter: Record<string, unknown>, body: string): string {
  const words = Object.entries(matter)
    .filter(([key, value]) => key !== 'sourceHash' && typeof value === 'string')
    .sort()
    .map(([, value]) => String(value));
  const text = fold([...words, body].join('\n'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${lang}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

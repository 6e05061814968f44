import { z } from 'astro/zod';
import { text } from './common.ts';

/** exceptions.yaml: one place in which one rule of the check does not hold, and why. */
export const exception = z.strictObject({
  rule: text.describe('Name of the rule, as the check gives it in brackets'),
  file: text.describe('File in which it speaks, such as content/offices/tokyo/page.en.mdx'),
  text: text.describe('What it found, exactly as the check shows it; where it found nothing (—), the value that it misses'),
  reason: text.describe('Why this is right here'),
});
export type Exception = z.infer<typeof exception>;

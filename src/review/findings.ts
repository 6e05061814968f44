import type { Finding } from './comment.ts';

const isFinding = (item: unknown): item is Finding => {
  const { file, severity } = (item ?? {}) as Partial<Record<keyof Finding, unknown>>;
  return typeof file === 'string' && typeof severity === 'string';
};

/**
 * The findings in what the check wrote (`--json`): a list, or an object that holds one. Undefined where it wrote nothing,
 * or nothing whole: then it did not run to its end, which is not the same as nothing found.
 */
export function toFindings(output: string | undefined): Finding[] | undefined {
  try {
    const data = JSON.parse(output ?? '') as { problems?: unknown } | null;
    const list = Array.isArray(data) ? (data as unknown[]) : data?.problems;
    return Array.isArray(list) && list.every(isFinding) ? list : undefined;
  } catch {
    return undefined;
  }
}

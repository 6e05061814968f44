import type { Content, Report } from '../content.ts';

/** What the law asks of a site that is not a demonstration any more. */
const NEEDED_TO_APPROVE = ['directorOfPublication', 'host', 'accessibilityContact', 'dataProtectionContact'];

/** What only the institution can give. */
export function checkInstitution({ singles }: Content, report: Report): void {
  const parsed = singles.get('institution.yaml');
  for (const [field, value] of Object.entries(parsed ? (parsed.data as Record<string, unknown>) : {})) {
    if (value !== null) continue;
    const isNeeded = (parsed!.data as { approved: boolean }).approved && NEEDED_TO_APPROVE.includes(field);
    report.field(parsed!, [field], isNeeded ? 'approved-incomplete' : 'to-be-completed');
  }
}

import type { OfficeFacts } from '../schemas/office.ts';

/** The facts by which an office is reached, when none is known. */
const UNREACHABLE = { address: null, phone: null, email: null, website: null, otherWebsites: [], openingHours: null };

/**
 * An office as any output may show it. Nobody answers at a closed one any more: how it was reached stays in its record
 * and is told nowhere.
 */
export const withoutStaleContact = (facts: OfficeFacts): OfficeFacts => (facts.status === 'closed' ? { ...facts, ...UNREACHABLE } : facts);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as it stands in HTML, so that none of its signs is read as markup. */
export const toHtml = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!);

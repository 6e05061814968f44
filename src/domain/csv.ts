/** What a cell may hold; null leaves it empty. */
export type Cell = string | number | null;

/**
 * Comma-separated values after RFC 4180, with CRLF line ends.
 * A byte-order mark leads, because Excel otherwise misreads accents; LibreOffice, R and Python skip it (utf-8-sig).
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV Injection").
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly Cell[]): string => cells.map(toCell).join(',');
  return `\ufeff${[header, ...rows].map(line).join('\r\n')}\r\n`;
}

function toCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) && !/^\+[\d ]+$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

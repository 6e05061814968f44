/** What a cell may hold; null leaves it empty. */
export type Cell = string | number | null;

/** A table: the names of its columns, and its rows, each with a cell for every column. */
export interface Table {
  header: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** How a table is written for one kind of reader. */
interface Dialect {
  separator: ',' | ';';
  /** A number as the reader writes numbers. */
  toNumber: (value: number) => string;
  /** A text that the reader leaves as it is. */
  toText: (value: string) => string;
}

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV Injection"); a telephone number
 * is none.
 */
const guard = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !/^\+[\d ]+$/.test(text) ? `'${text}` : text);

/** A month that stands alone, such as 2021-12. */
const MONTH = /^\d{4}-\d{2}$/;

/** Comma-separated values after RFC 4180. */
const PLAIN: Dialect = { separator: ',', toNumber: String, toText: guard };

/**
 * What a spreadsheet set to French opens by a double click, in columns and without a value changed:
 * - cells are parted by semicolons, since its list separator is one;
 * - numbers have a decimal comma: it takes 48.85 for a text, and 12.05 for a day of May;
 * - a month has the day that is not told written out as XX (2021-12-XX, an unspecified day of ISO 8601-2:2019): 2021-12 and 12/2021 would
 *   become the first of December, an apostrophe before them would be shown, and ="2021-12" is the formula that no file of
 *   data may hold. Neither Excel nor LibreOffice reads a date with letters that name no month. Whole days and years are
 *   read as what they are.
 */
const EXCEL: Dialect = {
  separator: ';',
  toNumber: (value) => String(value).replace('.', ','),
  toText: (value) => (MONTH.test(value) ? `${value}-XX` : guard(value)),
};

function toCell(value: Cell, { separator, toNumber, toText }: Dialect): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? toNumber(value) : toText(value);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A byte-order mark leads, because Excel otherwise misreads accents; LibreOffice, R and Python skip it (utf-8-sig). */
function write({ header, rows }: Table, dialect: Dialect): string {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => toCell(cell, dialect)).join(dialect.separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** A table as comma-separated values (RFC 4180), with CRLF line ends, in UTF-8 with its mark. */
export const toCsv = (table: Table): string => write(table, PLAIN);

/** A table for a spreadsheet set to French: semicolons, decimal commas, months that stay months. */
export const toExcelCsv = (table: Table): string => write(table, EXCEL);

// With its own apostrophes before it, so that taking one away gives every text back as it was.
const formula = /^'*[=+\-@\t\r\n]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * The one writer of CSV (RFC 4180, CRLF, UTF-8). A cell that a spreadsheet would run as a formula gets an apostrophe
 * before it; plain negative numbers stay.
 */
export function writeCsv(columns: string[], rows: (string | number)[][]): string {
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

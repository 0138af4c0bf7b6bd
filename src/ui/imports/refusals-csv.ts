export interface RefusedPlace {
  file: string;
  line: number;
  column: string | null;
  value: string | null;
  code: string;
  reason: string;
}

const formula = /^[=+\-@\t\r]/;

/** The refused rows as CSV, as the server writes it for a kept file; a look keeps nothing, so the page writes its own. */
export function refusalsCsv(refusals: RefusedPlace[]): string {
  const rows = refusals.map(({ file, line, column, value, code, reason }) => [file, String(line), column ?? '', value ?? '', code, reason]);
  return [['file', 'line', 'column', 'value', 'code', 'reason'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

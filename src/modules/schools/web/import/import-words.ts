import type { ImportOutcome } from '../../contract.ts';

type Refusal = ImportOutcome['refusals'][number];

export const outcomeWords: Record<ImportOutcome['outcome'], string> = {
  applied: 'Taken',
  nothing_new: 'Nothing new',
  refused: 'Refused whole',
};

const fieldWords: Record<string, string> = { groupShares: 'student groups', localCode: 'local code', ncesId: 'NCES code', shortName: 'short name', stateCode: 'state code' };

export function fieldWord(field: string): string {
  return fieldWords[field] ?? field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function valueWord(value: string | number | string[] | null): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'empty';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

const formula = /^[=+\-@\t\r]/;

/** The refused rows as CSV, as the server writes it for a kept file; a look keeps nothing, so the page writes its own. */
export function refusalsCsv(refusals: Refusal[]): string {
  const rows = refusals.map(({ file, line, column, value, code, reason }) => [file, String(line), column ?? '', value ?? '', code, reason]);
  return [['file', 'line', 'column', 'value', 'code', 'reason'], ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

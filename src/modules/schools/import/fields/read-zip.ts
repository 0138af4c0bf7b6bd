import type { Findings } from '../findings.ts';
import type { FieldCell } from './read-text.ts';

/** A ZIP code of five digits. Undefined when blank or refused. */
export function readZip({ line, column, value }: FieldCell, findings: Findings): string | undefined {
  if (value === '') return undefined;
  const [, digits = '', route] = /^(\d{1,5})(?:\.0+)?(?:[- ]?(\d{4}))?$/.exec(value) ?? [];
  if (digits.length < 3 || /^0+$/.test(digits)) {
    findings.refuse(line, column, value, 'zip_impossible', 'A ZIP code has five digits.');
    return undefined;
  }
  const zip = digits.padStart(5, '0');
  if (route !== undefined) findings.repair('zip_plus_four', line, `${value} became ${zip}`);
  if (digits.length < 5) findings.repair('zip_leading_zero', line, `${value} became ${zip}`);
  return zip;
}

import type { Findings } from '../findings.ts';
import type { FieldCell } from './read-text.ts';

// The largest public schools of the country, all of them online, have some 20,000 students.
const mostStudents = 30_000;

/** A number of students. Undefined when blank or refused. */
export function readCount({ line, column, value }: FieldCell, findings: Findings): number | undefined {
  if (value === '') return undefined;
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(value) ? value.replaceAll(',', '') : value;
  if (plain !== value) findings.repair('thousands_separator', line, `${value} became ${plain}`);
  const [, digits, decimals] = /^(\d+)(\.0+)?$/.exec(plain) ?? [];
  if (digits === undefined) {
    const reason = /^-\d/.test(plain) ? 'A school cannot have fewer than no students. If the number stands for “not known”, leave the cell blank.' : 'The number of students is a whole number.';
    findings.refuse(line, column, value, /^-\d/.test(plain) ? 'enrollment_negative' : 'enrollment_impossible', reason);
    return undefined;
  }
  if (Number(digits) > mostStudents) {
    findings.refuse(line, column, value, 'enrollment_absurd', `No school has more than ${mostStudents.toLocaleString('en-US')} students.`);
    return undefined;
  }
  if (decimals) findings.repair('decimals', line, `${value} became ${digits}`);
  return Number(digits);
}

/** A share of students, 0 to 100, with or without its sign. Undefined when blank or refused. */
export function readPercent({ line, column, value }: FieldCell, findings: Findings): number | undefined {
  if (value === '') return undefined;
  const [, digits] = /^(\d+(?:\.\d+)?)\s*%?$/.exec(value) ?? [];
  if (digits === undefined || Number(digits) > 100) {
    findings.refuse(line, column, value, 'percent_impossible', 'A share of students is a number from 0 to 100.');
    return undefined;
  }
  return Math.round(Number(digits) * 100) / 100;
}

import type { Findings } from './findings.ts';

interface CodeCell {
  line: number;
  column: string;
  value: string;
}

/** A code as its issuer writes it, with the zeros that a spreadsheet took. Undefined when blank or refused. */
export function readCode({ line, column, value }: CodeCell, width: number | undefined, findings: Findings<'code_leading_zero'>): string | undefined {
  if (value === '') return undefined;
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(value)) {
    findings.refuse(line, column, value, 'code_destroyed', 'A spreadsheet turned the code into a rounded number; its digits are lost. Take the code from the source again, as text.');
    return undefined;
  }
  if (/^#|^n\/a$|^null$/i.test(value)) {
    findings.refuse(line, column, value, 'code_missing', 'A sign for “nothing found” stands where the code must be.');
    return undefined;
  }
  const code = value.replace(/^(\d+)\.0+$/, '$1');
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/.test(code)) {
    findings.refuse(line, column, value, 'code_impossible', 'This is no code: letters, digits and . _ / - are taken, at most 40.');
    return undefined;
  }
  if (width === undefined || !/^\d+$/.test(code) || code.length === width) return code;
  if (code.length > width || code.length < width - 4) {
    findings.refuse(line, column, value, 'code_impossible', `Codes here have ${width} digits; this has ${code.length}.`);
    return undefined;
  }
  const whole = code.padStart(width, '0');
  findings.repair('code_leading_zero', line, `${value} became ${whole}`);
  return whole;
}

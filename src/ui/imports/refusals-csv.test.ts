import { expect, test } from 'vitest';
import { refusalsCsv } from './refusals-csv.ts';

test('refused rows become CSV that a spreadsheet opens and does not run', () => {
  const refusal = { file: 'a, b.csv', line: 7, column: null, value: '=1+1', code: 'zip', reason: 'Not a "ZIP" code.' };
  expect(refusalsCsv([refusal])).toBe(`file,line,column,value,code,reason\r\n"a, b.csv",7,,'=1+1,zip,"Not a ""ZIP"" code."\r\n`);
});

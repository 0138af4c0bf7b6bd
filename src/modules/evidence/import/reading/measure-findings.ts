import { plainRepairs, startFindings, type Sentence } from '../../../../platform/imports/findings.ts';
import { keptRefusals } from '../../../../platform/imports/record-run.ts';
import { counted } from '../../../../platform/tables/counted.ts';

const sentences = {
  ...plainRepairs,
  unit_behind: (n, example) => `${counted(n, 'number')} had a sign or unit with it: read as plain numbers (${example}).`,
  float_tail: (n, example) => `${counted(n, 'number')} had the tail that a spreadsheet gives to decimals: rounded away (${example}).`,
  duplicate_row: (n, example) => `${counted(n, 'row')} said the same as an earlier row: joined with it (${example}).`,
} satisfies Record<string, Sentence>;

export type MeasureRepair = keyof typeof sentences;

/** Collects what was repaired and what is refused in a file of measures. */
export const startMeasureFindings = () => startFindings<MeasureRepair>(sentences, keptRefusals);

import { plainRepairs, startFindings, type Findings as FindingsOf, type Sentence } from '../../../platform/imports/findings.ts';
import { counted } from '../../../platform/tables/counted.ts';

const sentences = {
  ...plainRepairs,
  zip_leading_zero: (n, example) => `${counted(n, 'ZIP code')} had lost the leading zero, as in spreadsheets: put back (${example}).`,
  zip_plus_four: (n, example) => `${counted(n, 'ZIP code')} had the four digits of the delivery route behind: cut to five (${example}).`,
  decimals: (n, example) => `${counted(n, 'whole number')} had been written with decimals by a spreadsheet: read as whole (${example}).`,
  inner_blanks: (n, example) => `${counted(n, 'text')} had line breaks, hard or repeated blanks inside: made single blanks (${example}).`,
  ungraded: (n, example) => `${counted(n, 'list', 'lists')} of grades named classes without a grade: these were left off (${example}).`,
  state_plane_feet: (n, example) => `${counted(n, 'place')} stood in feet of the state plane, not in degrees: converted (${example}).`,
  duplicate_row: (n, example) => `${counted(n, 'row')} said the same of a school as an earlier row: joined with it (${example}).`,
  two_buildings: (n, example) => `${counted(n, 'school')} had a row for each of several buildings: joined, and the first building’s place kept (${example}).`,
} satisfies Record<string, Sentence>;

type RowRepair = keyof typeof sentences;

/** Collects, while rows are read, what was repaired and what is refused. */
export const startSchoolFindings = () => startFindings<RowRepair>(sentences);

export type Findings = FindingsOf<RowRepair>;

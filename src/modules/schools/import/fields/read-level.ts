import { schoolLevels } from '../../contract.ts';
import type { Findings } from '../findings.ts';
import type { SchoolLevel } from '../school-values.ts';
import type { FieldCell } from './read-text.ts';

const spellings: Record<string, SchoolLevel> = {
  es: 'elementary', elem: 'elementary', elementary_school: 'elementary', primary: 'elementary', k_8: 'k8', ms: 'middle', middle_school: 'middle', junior_high: 'middle',
  hs: 'high', high_school: 'high', secondary: 'high', '7_12': '6_12', '6_7_12': '6_12', k_12: 'k12', elc: 'early_learning', eec: 'early_learning', prekindergarten: 'early_learning', pre_k: 'early_learning',
  special_education: 'special', alternative: 'other',
};

/** A school's level in the words that districts use. Undefined when blank or refused. */
export function readLevel({ line, column, value }: FieldCell, findings: Findings): SchoolLevel | undefined {
  if (value === '') return undefined;
  const word = value.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
  const level = schoolLevels.find((each) => each === word) ?? spellings[word];
  if (!level) findings.refuse(line, column, value, 'level_unknown', `Not a level of schools. These are: ${schoolLevels.join(', ')}.`);
  return level;
}

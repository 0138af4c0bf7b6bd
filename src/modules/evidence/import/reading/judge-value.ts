export interface MeasureFacts {
  key: string;
  kind: 'share' | 'mean' | 'rate' | 'score' | 'count';
  lowest: number | null;
  highest: number | null;
}

export interface Published {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  /** With how many decimals the value was published. */
  decimals: number;
}

/** What stands against a known value: which of its cells, why. */
export interface Fault {
  at: 'value' | 'numerator' | 'denominator';
  code: string;
  reason: string;
}

const most = 2 ** 31 - 1;
// Room for the error of binary fractions, far below any published digit.
const epsilon = 1e-7;

/** Whether a value can be true of its measure, and of its own counts. `tolerance` in percentage points, beyond rounding. */
export function judgeValue({ kind, lowest, highest }: MeasureFacts, { value, numerator, denominator, decimals }: Published, tolerance = 0): Fault | undefined {
  for (const [at, count] of [['numerator', numerator], ['denominator', denominator]] as const) {
    if (count !== null && (!Number.isInteger(count) || count < 0 || count > most)) return { at, code: 'count_impossible', reason: 'A number of students is a whole number, none below zero.' };
  }
  if (numerator !== null && denominator !== null && numerator > denominator) return { at: 'numerator', code: 'numerator_above_n', reason: `${numerator} of ${denominator} cannot be: the part is larger than the whole.` };
  if (value === null) return undefined;
  if (kind === 'share' && (value < 0 || value > 100)) return { at: 'value', code: 'percent_impossible', reason: 'A share is a number from 0 to 100.' };
  if (kind === 'count' && (!Number.isInteger(value) || value < 0)) return { at: 'value', code: 'count_impossible', reason: 'A number of students is a whole number, none below zero.' };
  if ((lowest !== null && value < lowest) || (highest !== null && value > highest)) return { at: 'value', code: 'out_of_range', reason: `The measure goes ${range(lowest, highest)}.` };
  if (kind !== 'share' || numerator === null || denominator === null) return undefined;
  if (denominator === 0) return value === 0 ? undefined : { at: 'value', code: 'percent_disagrees', reason: `${value} % of no students.` };
  const exact = (100 * numerator) / denominator;
  if (Math.abs(exact - value) <= 0.5 * 10 ** -decimals + tolerance + epsilon) return undefined;
  return { at: 'value', code: 'percent_disagrees', reason: `${numerator} of ${denominator} is ${exact.toFixed(Math.max(1, decimals))} %, not ${value} %.` };
}

function range(lowest: number | null, highest: number | null): string {
  return lowest === null ? `up to ${highest}` : highest === null ? `from ${lowest}` : `from ${lowest} to ${highest}`;
}

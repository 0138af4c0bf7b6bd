import type { Findings } from '../../../../platform/imports/findings.ts';
import { readCode } from '../../../../platform/imports/read-code.ts';
import type { MeasureRecipe } from '../recipe.ts';
import type { FindColumn } from './find-columns.ts';
import type { MeasureRepair } from './measure-findings.ts';
import { nearMatches } from './near-matches.ts';
import type { KnownSchool } from './reading-input.ts';

type Met = { place: number } | 'other_district' | { code: string; reason: string } | 'refused';

/** Reads whose row it is: the school's place, `other_district`, or undefined when refused. */
export function schoolReader({ column, key, width, districtDigits }: MeasureRecipe['school'], schools: KnownSchool[], find: FindColumn, header: string[], findings: Findings<MeasureRepair>) {
  const at = find(column);
  const places = new Map<string, number | 'two'>();
  for (const [place, school] of schools.entries()) {
    const code = school[key];
    if (code !== null) places.set(code, places.has(code) ? 'two' : place);
  }
  const own = new Set(districtDigits ? [...places.keys()].map((code) => code.slice(0, districtDigits)) : []);
  const met = new Map<string, { is: Met; repaired: string | undefined }>();

  const look = (text: string, line: number): { is: Met; repaired: string | undefined } => {
    if (text === '') return { is: { code: 'school_missing', reason: 'The row says no school.' }, repaired: undefined };
    const before = findings.refusals.length;
    let repaired: string | undefined;
    const code = readCode({ line, column: header[at]!, value: text }, width, { ...findings, repair: (_, __, change) => (repaired = change) });
    if (code === undefined) return { is: findings.refusals.length > before ? 'refused' : { code: 'code_impossible', reason: 'This is no code of a school.' }, repaired };
    const place = places.get(code);
    if (place === 'two') return { is: { code: 'code_ambiguous', reason: 'More than one school here has this code.' }, repaired };
    if (place !== undefined) return { is: { place }, repaired };
    if (districtDigits && !own.has(code.slice(0, districtDigits))) return { is: 'other_district', repaired };
    const near = nearMatches(code, places.keys()).slice(0, 2);
    return { is: { code: 'unknown_school', reason: `No school here has the code ${code}.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}` }, repaired };
  };

  return (cells: string[], line: number): number | 'other_district' | undefined => {
    const text = cells[at]!;
    let found = met.get(text);
    if (!found) {
      found = look(text, line);
      // What the code's reader said itself it says again for the next row of the same text.
      if (found.is !== 'refused') met.set(text, found);
    }
    const { is, repaired } = found;
    if (is === 'other_district' || is === 'refused') return is === 'refused' ? undefined : is;
    if ('place' in is) {
      if (repaired) findings.repair('code_leading_zero', line, repaired);
      return is.place;
    }
    findings.refuse(line, header[at]!, text, is.code, is.reason);
    return undefined;
  };
}

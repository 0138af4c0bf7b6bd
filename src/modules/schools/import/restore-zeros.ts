import type { Findings } from './findings.ts';
import type { KnownSchool } from './plan-changes.ts';
import type { Draft } from './school-values.ts';

const codes = ['stateCode', 'localCode'] as const;

/**
 * Puts back the zeros that a spreadsheet took, where no state says how long codes are: a code of digits that no school
 * here has, and that is a school's code with zeros in front, is that code.
 */
export function restoreZeros(drafts: Draft[], schools: KnownSchool[], findings: Findings): Draft[] {
  const known = Object.fromEntries(codes.map((code) => [code, Map.groupBy(new Set(schools.flatMap((school) => school[code] ?? [])), withoutZeros)]));
  const restoreOne = (draft: Draft, code: (typeof codes)[number]): Draft => {
    const written = draft.values[code];
    if (!written || !/^\d+$/.test(written)) return draft;
    const [whole, another] = known[code]!.get(withoutZeros(written)) ?? [];
    if (!whole || another || whole.length <= written.length) return draft;
    findings.repair('code_leading_zero', draft.line, `${written} became ${whole}`);
    return { ...draft, values: { ...draft.values, [code]: whole } };
  };
  return drafts.map((draft) => codes.reduce(restoreOne, draft));
}

function withoutZeros(code: string): string {
  return code.replace(/^0+(?=\d)/, '');
}

/** What is shown, as the address holds it, so that it can be sent to somebody. */
export interface EvidenceSearch {
  view?: 'groups' | 'years' | 'schools' | 'low' | 'decisions' | undefined;
  measure?: string | undefined;
  subject?: string | number | undefined;
  grade?: string | number | undefined;
  period?: string | number | undefined;
  regionId?: string | undefined;
  map?: 'then' | 'now' | undefined;
  group?: string | undefined;
}

/** The filters of the address as the roads take them: a year typed as a number is a text. */
export function cutOf({ measure, subject, grade, period }: EvidenceSearch): { measure?: string; subject?: string; grade?: string; period?: string } {
  const asked = { measure, subject, grade, period };
  return Object.fromEntries(Object.entries(asked).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]])));
}

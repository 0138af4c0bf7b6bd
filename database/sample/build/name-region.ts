import type { SampleRegion, SampleSchool } from '../sample-school.ts';

const MOST_NAMES = 3;

/** Names a region after the neighbourhoods most of its schools stand in, so that no two regions carry the same name. */
export function nameRegion(number: number, schools: SampleSchool[], earlier: SampleRegion[]): SampleRegion {
  const counts = new Map<string, number>();
  for (const school of schools) counts.set(school.neighbourhood, (counts.get(school.neighbourhood) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  const neighbourhoods = ranked.slice(0, MOST_NAMES);
  // The first region keeps the order in which the district writes it.
  if (number === 1) neighbourhoods.sort();
  const label = (names: string[]) => `Region ${number} · ${names.join(', ')}`;
  const taken = earlier.some((region) => region.name.split(' · ')[1] === neighbourhoods.join(', '));
  if (taken) throw new Error(`Region ${number} would be named like an earlier one: ${neighbourhoods.join(', ')}`);
  return { number, name: label(neighbourhoods), neighbourhoods, schools: schools.map((school) => school.stateCode) };
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawRegions } from './build/draw-regions.ts';
import regions from './regions.generated.json' with { type: 'json' };
import type { SampleSchool } from './sample-school.ts';
import generated from './schools.generated.json' with { type: 'json' };

const schools = generated as unknown as SampleSchool[];
const byCode = new Map(schools.map((school) => [school.stateCode, school]));

test('between 112 and 118 schools of district 0035, each once, each on the map', () => {
  expect(schools.length).toBeGreaterThanOrEqual(112);
  expect(schools.length).toBeLessThanOrEqual(118);
  expect(byCode.size).toBe(schools.length);
  expect(new Set(schools.map((school) => school.shortName)).size).toBe(schools.length);
  const localCodes = schools.flatMap((school) => school.localCode ?? []);
  expect(new Set(localCodes).size).toBe(localCodes.length);
  for (const school of schools) {
    expect(school.stateCode).toMatch(/^0035\d{4}$/);
    expect(school.zip).toMatch(/^02\d{3}$/);
    expect(school.latitude).toBeGreaterThan(42.22);
    expect(school.latitude).toBeLessThan(42.4);
    expect(school.longitude).toBeGreaterThan(-71.2);
    expect(school.longitude).toBeLessThan(-70.99);
    expect(school.enrollment).toBeGreaterThan(0);
    expect(school.grades.length).toBeGreaterThan(0);
  }
});

test('shares are percents and the race groups add up to the whole', () => {
  const RACE = ['african_american_black', 'asian', 'hispanic_latino', 'white', 'native_american', 'pacific_islander', 'multi_race'];
  for (const { name, groupShares } of schools) {
    for (const share of Object.values(groupShares)) expect(share >= 0 && share <= 100, name).toBe(true);
    const sum = RACE.reduce((total, group) => total + (groupShares[group] ?? 0), 0);
    expect(Math.abs(sum - 100), name).toBeLessThan(1);
  }
});

test('a point never contradicts the neighbourhood: Henderson Lower stands in Dorchester, not in East Boston', () => {
  expect(byCode.get('00350266')?.neighbourhood).toBe('Dorchester');
  expect(byCode.get('00350537')?.neighbourhood).toBe('Roxbury');
});

test('nine regions hold every school once, balanced, the first as the district names it', () => {
  expect(regions.map((region) => region.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(regions.flatMap((region) => region.schools).sort()).toEqual([...byCode.keys()].sort());
  expect(regions[0]?.name).toBe('Region 1 · Charlestown, East Boston, North End');
  for (const region of regions.slice(1)) {
    expect(region.schools.length).toBeGreaterThanOrEqual(12);
    expect(region.schools.length).toBeLessThanOrEqual(14);
  }
});

test('regions look contiguous: three schools in four have their nearest neighbour in their own', () => {
  const regionOf = new Map(regions.flatMap((region) => region.schools.map((code) => [code, region.number] as const)));
  const distance = (a: SampleSchool, b: SampleSchool) => Math.hypot((a.longitude - b.longitude) * 0.74, a.latitude - b.latitude);
  const together = schools.filter((school) => {
    const nearest = schools.filter((other) => other !== school).sort((a, b) => distance(a, school) - distance(b, school))[0]!;
    return regionOf.get(nearest.stateCode) === regionOf.get(school.stateCode);
  });
  expect(together.length / schools.length).toBeGreaterThan(0.75);
});

test('the committed regions are what the committed schools give', { timeout: 30_000 }, () => {
  expect(drawRegions(schools)).toEqual(regions);
});

test('no staff name came along: the files hold no column for one', () => {
  const text = readFileSync(new URL('schools.generated.json', import.meta.url), 'utf8');
  expect(text).not.toMatch(/contact|@|phone/i);
  expect(text).not.toMatch(/"principal"/i);
});

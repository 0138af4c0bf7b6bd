import { attendance, mathematics, reading, samplePlans, type SamplePart, type SamplePlan } from './plans.ts';
import { randomFrom, type Random } from './random.ts';
import type { SampleRegion } from './sample-school.ts';

const firstRegion = 1;
const elsewhere = 2;

const groups = [['english_learners', 'English learners'], ['students_with_disabilities', 'students with disabilities'], ['economically_disadvantaged', 'students of low income']] as const;

/** Approved plans of the other schools of the first region, and of a few in each other one; the same on every day. */
export function usualPlans(regions: SampleRegion[]): SamplePlan[] {
  const told = new Set(samplePlans.map(({ school }) => school));
  return regions.flatMap(({ number, schools }) => {
    const others = schools.filter((school) => !told.has(school));
    return (number === firstRegion ? others : others.slice(0, elsewhere)).map((school) => {
      const random = randomFrom(Number(school));
      const approvedDaysAgo = random.between(22, 58);
      return { school, state: 'approved' as const, approvedDaysAgo, touchedDaysAgo: approvedDaysAgo, parts: goalsOf(random) };
    });
  });
}

function goalsOf(random: Random): SamplePart[] {
  const [group, name] = random.pick(groups);
  const baseline = random.between(40, 110);
  const goals = [reading(group, name, random.between(12, 40)), attendance(baseline, Math.round(baseline * 0.65)), mathematics(random.between(25, 50))];
  return random.shuffled(goals).slice(0, random.between(1, 2));
}

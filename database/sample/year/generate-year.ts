import type { Temporal } from 'temporal-polyfill';
import type { CatalogTemplateItem } from '../../catalog/catalog-item.ts';
import type { SampleStaff } from '../people/sample-person.ts';
import { randomFrom } from '../random.ts';
import type { SampleRegion, SampleSchool } from '../sample-school.ts';
import { directoryOf } from './find-owner.ts';
import { itemCounts } from './item-counts.ts';
import { itemScripts } from './item-script.ts';
import { drawPlan } from './request-plan.ts';
import type { SampleCalendar } from './calendar-rows.ts';
import type { SampleRequest } from './sample-request.ts';
import { schoolClock } from './school-clock.ts';
import { storyPlans } from './story-plans.ts';
import { submissionTimes } from './submission-times.ts';
import { tellRequest } from './tell-request.ts';

const YEAR_MS = 365 * 86_400_000;
const SECONDARY = new Set(['middle', 'high', '6_12', 'k12']);

export interface YearInput {
  seed: number;
  schools: SampleSchool[];
  regions: SampleRegion[];
  staff: SampleStaff;
  catalog: CatalogTemplateItem[];
  calendar: SampleCalendar;
  now: Temporal.Instant;
  count: number;
}

/** Larger schools ask more, but not in proportion: every school has one boiler. */
function schoolPicker(schools: SampleSchool[]): (drawn: number) => SampleSchool {
  let total = 0;
  const sums = schools.map((school) => (total += Math.sqrt(school.enrollment + 100)));
  return (drawn) => schools[sums.findIndex((sum) => sum > drawn * total)]!;
}

/** A year of requests up to `now`, the same for the same input, sorted by when they were asked. */
export function generateYear({ seed, schools, regions, staff, catalog, calendar, now, count }: YearInput): SampleRequest[] {
  const random = randomFrom(seed);
  const clock = schoolClock(calendar);
  const directory = directoryOf(staff);
  const until = now.epochMilliseconds;
  const drawTime = submissionTimes(clock, until - YEAR_MS, until);
  const regionOf = new Map(regions.flatMap((region) => region.schools.map((code) => [code, region.number] as const)));
  const anySchool = schoolPicker(schools);
  const secondarySchool = schoolPicker(schools.filter((school) => SECONDARY.has(school.level)));

  const stories = storyPlans({ random, schools, regions, catalog, clock, until });
  const told = Map.groupBy(stories, (plan) => plan.item.code);
  const counts = itemCounts(catalog, count);
  const plans = catalog.flatMap((item) => {
    const script = itemScripts[item.code]!;
    const wanted = Math.max(0, counts.get(item.code)! - (told.get(item.code)?.length ?? 0));
    return Array.from({ length: wanted }, () => {
      const { at, day } = drawTime(script.season, random);
      const school = (script.secondaryOnly ? secondarySchool : anySchool)(random.next());
      return drawPlan(random, { item, script, school, region: regionOf.get(school.stateCode)!, submittedAt: at, date: day.date });
    });
  });
  return [...stories, ...plans]
    .map((plan) => tellRequest(plan, directory, clock, random, until))
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.school.localeCompare(b.school))
    .map((request, index) => ({ key: `r-${index + 1}`, ...request }));
}

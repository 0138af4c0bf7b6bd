import type { CatalogTemplateItem } from '../../catalog/catalog-item.ts';
import { cast } from '../cast.ts';
import type { Random } from '../random.ts';
import type { SampleRegion, SampleSchool } from '../sample-school.ts';
import { itemScripts } from './item-script.ts';
import { drawPlan } from './request-plan.ts';
import type { RequestPlan } from './request-plan.ts';
import type { SchoolClock } from './school-clock.ts';

const TRANSLATION_DELAYS = 14;
const MINUTE = 60_000;

interface StoryInput {
  random: Random;
  schools: SampleSchool[];
  regions: SampleRegion[];
  catalog: CatalogTemplateItem[];
  clock: SchoolClock;
  until: number;
}

type Change = Partial<Pick<RequestPlan, 'story' | 'summary' | 'slots' | 'pace' | 'pieces' | 'clarifies' | 'workOrder' | 'decision' | 'channel'>>;

/** The requests the sample district's story needs to find when somebody opens it today. */
export function storyPlans({ random, schools, regions, catalog, clock, until }: StoryInput): RequestPlan[] {
  const workingDays = clock.days.filter((day) => day.opens < until);
  const schoolDays = workingDays.filter((day) => day.inSchool);
  const regionOf = new Map(regions.flatMap((region) => region.schools.map((code) => [code, region.number] as const)));
  const inFirstRegion = schools.filter((school) => regionOf.get(school.stateCode) === 1);

  /** `daysAgo` counts working days (of school, for buses), 1 being the last one that has begun. In summer the offices' stories go on. */
  const plan = (code: string, school: SampleSchool, daysAgo: number, minutesAfterOpening: number, change: Change): RequestPlan => {
    const days = code === 'bus_late' ? schoolDays : workingDays;
    const day = days[days.length - daysAgo]!;
    const item = catalog.find((candidate) => candidate.code === code)!;
    const submittedAt = Math.min(day.opens + minutesAfterOpening * MINUTE, until - MINUTE);
    const drawn = drawPlan(random, { item, script: itemScripts[code]!, school, region: regionOf.get(school.stateCode)!, submittedAt, date: day.date });
    return { ...drawn, handoff: null, reopened: null, clarifies: false, channel: 'web', firstAnswerPace: 0.3, ...change };
  };
  const named = (code: string) => schools.find((school) => school.stateCode === code)!;
  const home = named(cast.principal.school);
  const neighbours = random.shuffled(inFirstRegion.filter((school) => school !== home));
  const busPieces = itemScripts['bus_late']!.pieces.slice(0, 1);

  const buses = [
    'Bus B217 was 20 minutes late again, half of first period is gone.',
    'Two buses 25 minutes late this morning, breakfast missed by 30 students.',
    'B217 late for the third day. Families ask what we do about it.',
  ].map((summary, index) =>
    plan('bus_late', neighbours[index]!, index + 2, -20 + index * 9, { story: 'bus', summary, slots: { bus: 'B217' }, pieces: busPieces, pace: 0.9 }),
  );
  const evaluations = [2, 4, 7].map((daysAgo, index) =>
    plan('evaluation_overdue', neighbours[index + 3]!, daysAgo, 60 + index * 50, { story: 'evaluator_vacancy', pieces: itemScripts['evaluation_overdue']!.pieces, pace: 0.95 }),
  );
  const workOrder = plan('repair', home, 6, 45, {
    story: 'work_order',
    summary: 'The lock of room 214 does not close from inside. I want it done before the next safe mode drill.',
    workOrder: true,
    decision: 'approved',
    pieces: [],
    pace: 0.9,
  });
  const elsewhere = random.shuffled(schools.filter((school) => school.level !== 'special'));
  const translations = Array.from({ length: TRANSLATION_DELAYS }, (_, index) =>
    plan('translation', elsewhere[index]!, 11 + (index % 7), 30 + index * 17, {
      story: 'translation_delay',
      slots: { lang: 'Haitian Creole' },
      pieces: itemScripts['translation']!.pieces,
      pace: 1.7 + (index % 4) * 0.15,
    }),
  );
  return [...buses, ...evaluations, workOrder, ...translations];
}

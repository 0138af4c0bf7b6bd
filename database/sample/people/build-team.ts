import { findCastMember } from './find-cast-member.ts';
import type { PersonMaker } from './person-maker.ts';
import type { SamplePerson, SampleSeat } from './sample-person.ts';
import { EMPTY_SEAT, TEAM_PLAN, WITHOUT_BACKUP } from './team-plan.ts';

interface TeamPlanInput {
  regionCount: number;
  homeDepartmentOf: (functionCode: string) => string;
  since: string;
  vacantSince: string;
  maker: PersonMaker;
}

const same = (seat: { function: string; region: number }, functionCode: string, region: number) =>
  seat.function === functionCode && seat.region === region;

function castNameFor(functionCode: string, region: number): string | undefined {
  return findCastMember((entry) => entry.function === functionCode && entry.region === region)?.name;
}

/** Members of one function in blocks of neighbouring regions; the next block's member is the backup. */
function teamOf(plan: (typeof TEAM_PLAN)[number], input: TeamPlanInput): { people: SamplePerson[]; seats: SampleSeat[] } {
  const { regionCount, since, vacantSince, maker } = input;
  const homeDepartment = input.homeDepartmentOf(plan.function);
  const regions = Array.from({ length: regionCount }, (_, index) => index + 1);
  const blocks = Array.from({ length: plan.people }, (_, block) =>
    regions.filter((region) => Math.floor(((region - 1) * plan.people) / regionCount) === block),
  );
  const members = blocks.map((served) => {
    // The evaluator of region 1 left: her seat is the vacancy of the story.
    const leaves = plan.function === 'special_education' && served[0] === 1;
    const validTo = leaves ? vacantSince : null;
    const grants = served.map((region) => ({ role: 'team_member' as const, region, validFrom: since, validTo }));
    return { served, validTo, person: maker.make(plan.title, grants, castNameFor(plan.function, served[0]!)) };
  });
  const seats = members.flatMap(({ served, validTo, person }, index) =>
    served.flatMap((region): SampleSeat[] => {
      const seat = { region, function: plan.function, homeDepartment, validFrom: since };
      if (same(EMPTY_SEAT, plan.function, region)) return [];
      const holder: SampleSeat = { ...seat, person: person.key, duty: 'holder', sharePercent: Math.floor(100 / served.length), validTo };
      if (WITHOUT_BACKUP.some((hole) => same(hole, plan.function, region))) return [holder];
      const later = [...members.slice(index + 1), ...members.slice(0, index)];
      const backup = later.find((member) => !member.validTo)!.person;
      return [holder, { ...seat, person: backup.key, duty: 'backup', sharePercent: 5, validTo: null }];
    }),
  );
  return { people: members.map(({ person }) => person), seats };
}

export function buildTeam(input: TeamPlanInput): { people: SamplePerson[]; seats: SampleSeat[] } {
  const teams = TEAM_PLAN.map((plan) => teamOf(plan, input));
  return { people: teams.flatMap((team) => team.people), seats: teams.flatMap((team) => team.seats) };
}

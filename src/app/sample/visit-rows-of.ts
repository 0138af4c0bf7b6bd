import { randomFrom, type Random } from '../../../database/sample/random.ts';
import { deliveredShares, mannerOfTier, purposesOf, usualPurposes, visitNotes } from '../../../database/sample/visits.ts';

export interface VisitPlace {
  school: string;
  tier: string;
  /** Who may have come: of the region's team, and who leads it. */
  team: { person: string; function: string | null; department: string | null; validFrom: string; validTo: string | null }[];
  /** How much of what was planned it had; drawn unless told. */
  share?: number;
  /** Ids of the goals of its plan, and the day from which they stood. */
  goals: string[];
  goalsFrom: string;
}

export interface MadeVisit {
  school: string;
  heldOn: string;
  mode: 'in_person' | 'virtual';
  purpose: keyof typeof visitNotes;
  minutes: number;
  people: VisitPlace['team'];
  goalId: string | null;
  note: string | null;
}

const schoolDaysAMonth = 20;
const tiedShare = 0.6;
const notedShare = 0.35;

/** A year of visits to a school, by its tier and by how much of what was planned it really had; the same for the same place and days. Pure. */
export function visitsOf({ school, tier, team, share: told, goals, goalsFrom }: VisitPlace, schoolDays: string[]): MadeVisit[] {
  const random = randomFrom(Number(school) || 1);
  const manner = mannerOfTier[tier] ?? mannerOfTier.universal!;
  const drawn = random.pick(deliveredShares);
  const share = told ?? drawn;
  const months = schoolDays.length / schoolDaysAMonth;
  const held = (amonth: number) => Math.round(amonth * months * share);
  const make = (mode: MadeVisit['mode'], heldOn: string): MadeVisit[] => {
    const there = team.filter(({ validFrom, validTo }) => validFrom <= heldOn && (validTo === null || validTo > heldOn));
    if (there.length === 0) return [];
    const people = came(random, there, mode === 'virtual' ? 1 : random.between(...manner.people));
    const purpose = random.pick(purposesOf[people[0]!.function ?? 'superintendent'] ?? usualPurposes);
    const goalId = goals.length > 0 && heldOn >= goalsFrom && random.chance(tiedShare) ? random.pick(goals) : null;
    return [{ school, heldOn, mode, purpose, minutes: mode === 'virtual' ? random.pick([15, 30, 30, 45]) : random.pick(manner.minutes), people, goalId, note: random.chance(notedShare) ? random.pick(visitNotes[purpose]) : null }];
  };
  const [inPerson, fromAfar] = [spread(random, schoolDays, held(manner.visits)), spread(random, schoolDays, held(manner.fromAfar))];
  return [...inPerson.flatMap((day) => make('in_person', day)), ...fromAfar.flatMap((day) => make('virtual', day))].toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));
}

/** Some of the days: one drawn from each of as many equal stretches of time. */
function spread(random: Random, days: string[], count: number): string[] {
  return Array.from({ length: count }, (_, n) => days[Math.floor(((n + random.next()) * days.length) / count)]!);
}

/** Different people; who serves in two functions comes in one. */
function came(random: Random, team: VisitPlace['team'], count: number): VisitPlace['team'] {
  const once = new Map(random.shuffled(team).map((each) => [each.person, each]));
  return [...once.values()].slice(0, count);
}

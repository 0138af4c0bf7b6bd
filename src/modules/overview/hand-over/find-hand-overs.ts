import { sql } from 'kysely';
import { findSetting } from '../../district/index.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { schoolsOfRegions } from '../../regions/index.ts';
import { findLeaderChanges } from '../../schools/index.ts';
import type { HandOversReply } from './contract.ts';

const atMost = 20;

/** The hand-overs that are offered to the actor: of their own school to a new leader, of their region to its superintendent. */
export async function findHandOvers(useCase: UseCase): Promise<HandOversReply> {
  const { actor } = useCase;
  const days = await findSetting(useCase, 'hand_over_days');
  const [schools, regions] = [scopeOf(actor, 'schoolId', 'school_leader'), scopeOf(actor, 'regionId', 'regional_superintendent')];
  if (schools.length === 0 && regions.length === 0) return { items: [], days };
  const found = await findLeaderChanges(useCase, sql`(${schools}::uuid[] || ${schoolsOfRegions(actor, regions)})`, { withinDays: days, limit: atMost });
  const items = found.map((change) => ({ ...change, mine: change.leader.id === actor.personId }));
  // A second leader of the school is nobody's successor.
  return { items: items.filter(({ mine, school }) => mine || !schools.includes(school.id)), days };
}

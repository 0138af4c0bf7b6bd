import type { UseCase } from '../../people/index.ts';
import { findLadder } from '../../regions/index.ts';

/** Who owns the follow-up of an incident: the region's operational leader, there rather than away. Undefined where the seat is empty. */
export async function whoLeadsIncident(useCase: UseCase, seat: { schoolId: string; functionId: string }): Promise<{ id: string; name: string } | undefined> {
  const steps = (await findLadder(useCase, { ...seat, on: useCase.actor.today })).filter((step) => step.rung === 'operational_leader');
  const leader = steps.find((step) => !step.away) ?? steps[0];
  return leader && { id: leader.personId, name: leader.name };
}

import type { DistrictUseCase } from '../../people/index.ts';
import { findLadder } from '../../regions/index.ts';
import { joinParty } from '../join-party.ts';
import type { Lane } from '../lanes/lane.ts';
import { pastInLane } from '../lanes/past-in-lane.ts';
import { seatRungs, type EscalationRung } from './rungs.ts';

interface Told {
  id: string;
  schoolId: string;
  functionId: string;
  ownerId: string;
  lane: Lane;
}

/**
 * Who is told on a rung: the owner first; then whoever stands on that rung for the school and function today, there
 * rather than away. In a confidential lane the rungs that its routing steps over are told nothing; the department's head,
 * who is, is named in it. Undefined where nobody stands on the rung.
 */
export async function findTold(useCase: DistrictUseCase, request: Told, rung: EscalationRung): Promise<string | undefined> {
  if (rung === 'team_member') return request.ownerId;
  const seat = seatRungs[rung];
  if ((pastInLane(request.lane) as readonly string[]).includes(seat)) return undefined;
  const steps = await findLadder(useCase, { schoolId: request.schoolId, functionId: request.functionId, on: useCase.actor.today });
  const there = steps.filter((step) => step.rung === seat);
  const told = there.find((step) => !step.away) ?? there[0];
  if (told && request.lane !== 'ordinary') await joinParty(useCase, request.id, told.personId, 'collaborator');
  return told?.personId;
}

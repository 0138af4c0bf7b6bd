import type { UseCase } from '../../people/index.ts';
import { loadCalendar } from '../../district/index.ts';
import type { RequestReply } from '../contract/reading.ts';
import type { Lane } from '../lanes/lane.ts';
import { pastInLane } from '../lanes/past-in-lane.ts';
import type { ClockRun } from '../standing/run-clocks.ts';
import { findReached } from './find-reached.ts';
import { readRungMinutes } from './read-rung-minutes.ts';
import { seatRungs } from './rungs.ts';

/** Who will be told of the missed promises of a request if nothing happens, and when. Both sides see it. */
export async function findNextRung(useCase: UseCase, { lane, clocks }: { lane: Lane; clocks: ClockRun[] }): Promise<RequestReply['escalation']['next']> {
  const now = new Date(useCase.clock.now().epochMilliseconds).toISOString();
  const missed = clocks.filter((each) => each.state === 'missed');
  if (missed.length === 0) return null;
  const minutesOn = await readRungMinutes(useCase, missed.map((each) => each.dueAt!));
  const { next } = findReached(missed, minutesOn, await loadCalendar(useCase), now);
  if (!next) return null;
  const silent = next.rung !== 'team_member' && (pastInLane(lane) as readonly string[]).includes(seatRungs[next.rung]);
  return silent ? null : { rung: next.rung, at: next.reachedAt };
}

import type { Lane } from './lane.ts';

/** What stands in lists and messages in place of what was asked, so that nothing is read over a shoulder. */
export const laneWords: Record<Exclude<Lane, 'ordinary'>, string> = {
  personnel: 'Confidential: about somebody’s work',
  equity: 'Confidential: an equity concern',
  student: 'Confidential: about one student',
};

export function summaryInLists(request: { lane: Lane; summary: string }): string {
  return request.lane === 'ordinary' ? request.summary : laneWords[request.lane];
}

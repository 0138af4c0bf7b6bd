/** The lanes of a request. All but the first are confidential: the request exists for the people named in it alone. */
export const lanes = ['ordinary', 'personnel', 'equity', 'student'] as const;
export type Lane = (typeof lanes)[number];

export const confidentialLanes = ['personnel', 'equity', 'student'] as const;

/** What stands in lists and messages in place of what was asked, so that nothing is read over a shoulder. */
export const laneWords: Record<Exclude<Lane, 'ordinary'>, string> = {
  personnel: 'Confidential: about somebody’s work',
  equity: 'Confidential: an equity concern',
  student: 'Confidential: about one student',
};

export function summaryInLists(request: { lane: Lane; summary: string }): string {
  return request.lane === 'ordinary' ? request.summary : laneWords[request.lane];
}

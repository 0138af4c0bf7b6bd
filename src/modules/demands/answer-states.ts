/** Where a demand stands at one school: first it waits for the region, then for the school. Pure; shared by the server and the pages. */
export const answerStates = ['waiting', 'open', 'done', 'declined', 'returned', 'excused', 'refused', 'taken_out', 'withdrawn', 'lapsed'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What was asked of the school, whatever it answered: these minutes the meter counts. */
export const askedStates: readonly AnswerState[] = ['open', 'done', 'declined', 'returned'];

/** What the region kept from the school, before or after it was asked: minutes absorbed. */
export const bufferedStates: readonly AnswerState[] = ['excused', 'refused', 'taken_out'];

/** The school, the asker or the region still has something to do. */
export const unfinishedStates: readonly AnswerState[] = ['waiting', 'open', 'returned'];

export type Standing = 'draft' | 'waiting' | 'open' | 'ended' | 'withdrawn';

/** Where a demand stands as a whole. One that waits in a region and is open in another waits: somebody has to decide. */
export function standingOf({ submitted, withdrawn, waiting, unfinished }: { submitted: boolean; withdrawn: boolean; waiting: number; unfinished: number }): Standing {
  if (!submitted) return 'draft';
  if (withdrawn) return 'withdrawn';
  if (waiting > 0) return 'waiting';
  return unfinished > 0 ? 'open' : 'ended';
}

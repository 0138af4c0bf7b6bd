import type { StepBackReply } from './contract.ts';
import type { PromiseOfPack, RequestOfPack } from './kept-pack.ts';

/** The figures of a pack from its rows. Pure. */
export function countPack({ requests, promises }: { requests: RequestOfPack[]; promises: PromiseOfPack[] }): Pick<StepBackReply, 'service' | 'promises'> {
  const counted = (direction: PromiseOfPack['direction']) => {
    const own = promises.filter((each) => each.direction === direction);
    const count = (is: 'isMade' | 'isKept' | 'isDropped' | 'isOpen' | 'isLate') => own.filter((each) => each[is]).length;
    return { made: count('isMade'), kept: count('isKept'), dropped: count('isDropped'), open: count('isOpen'), late: count('isLate') };
  };
  const byFunction = [...Map.groupBy(requests, (each) => each.function)].toSorted(([a], [b]) => a.localeCompare(b));
  return {
    service: byFunction.map(([name, rows]) => ({ function: name, asked: rows.length, closed: rows.filter((row) => row.isClosed).length, answeredInTime: rows.filter((row) => row.isAnsweredInTime).length, answerDue: rows.filter((row) => row.isAnswerDue).length })),
    promises: { toSchool: counted('to_school'), bySchool: counted('by_school') },
  };
}

import type { DistrictUseCase } from '../modules/people/index.ts';
import { coverCommitments } from '../modules/commitments/index.ts';
import { composeDigests, coverDemands, lapseDemands, sendDemands } from '../modules/demands/index.ts';
import { remindOfPlans } from '../modules/plans/index.ts';
import { coverOwners, coverPieceOwners, escalateLate, followUpSilence, wakeSnoozes } from '../modules/requests/index.ts';

interface DistrictWork {
  queue: string;
  cron: string;
  /** Each does one portion in one transaction and tells whether there may be more. A repeat finds nothing left to do. */
  steps: ((useCase: DistrictUseCase) => Promise<boolean>)[];
}

const everyMinute = '* * * * *';

/** What is done in every district by the clock, whoever is there. */
export const districtWork = {
  /** Open work of people who left goes on to others; roles also end by their date. */
  coverWhoLeft: { queue: 'cover-who-left', cron: '7 * * * *', steps: [inPortions(coverOwners, 100), inPortions(coverPieceOwners, 100), inPortions(coverCommitments, 100), inPortions(coverDemands, 100), inPortions(lapseDemands, 500)] },
  escalateLate: { queue: 'escalate-late', cron: everyMinute, steps: [inPortions(escalateLate, 10)] },
  wakeSnoozes: { queue: 'wake-snoozes', cron: everyMinute, steps: [inPortions(wakeSnoozes, 200)] },
  sendDemands: { queue: 'send-demands', cron: everyMinute, steps: [inPortions(sendDemands, 500)] },
  composeDigests: { queue: 'compose-weekly-digests', cron: everyMinute, steps: [inPortions(composeDigests, 200)] },
  followUpSilence: { queue: 'follow-up-silence', cron: everyMinute, steps: [inPortions(followUpSilence, 10)] },
  remindOfPlans: { queue: 'remind-of-plans', cron: '23 * * * *', steps: [inPortions(remindOfPlans, 100)] },
} satisfies Record<string, DistrictWork>;

function inPortions(work: (useCase: DistrictUseCase, limit: number) => Promise<number>, portion: number): DistrictWork['steps'][number] {
  return async (useCase) => (await work(useCase, portion)) === portion;
}

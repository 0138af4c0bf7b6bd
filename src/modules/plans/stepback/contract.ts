import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { getCheckpoint } from '../cycles/checkpoint-contract.ts';

const day = z.iso.date();
const promises = z.object({ made: z.number(), kept: z.number(), dropped: z.number(), open: z.number(), late: z.number() });

export const readStepBack = endpoint(
  'get',
  '/checkpoints/{id}/step-back',
  { access: 'signed_in', summary: 'What a checkpoint is held on, from live records: the goals, help since the last look, promises both ways, decisions so far' },
  {
    params: z.object({ id: z.uuid() }),
    reply: z.object({
      checkpoint: getCheckpoint.schemas.reply.omit({ abilities: true, moves: true }),
      /** Since the day of the checkpoint before, or since the cycle began; until today or the due day, whichever was first. */
      since: day,
      until: day,
      /** Ordinary requests of the school that you may read, by function, asked in that time. */
      service: z.array(z.object({ function: z.string(), asked: z.number(), closed: z.number(), answeredInTime: z.number(), answerDue: z.number() })),
      /** Ordinary promises that you may know of: made, kept and dropped in that time; open and late today. */
      promises: z.object({ toSchool: promises, bySchool: promises }),
      decisions: z.array(z.object({ cycleNumber: z.number(), dayNumber: z.number(), goal: z.string(), decision: z.string(), reason: z.string(), by: z.string() })),
    }),
  },
);
export type StepBackReply = z.infer<typeof readStepBack.schemas.reply>;

import { z } from 'zod';
import { endpoint } from '../../../platform/http/endpoint.ts';
import { getCheckpoint } from '../cycles/checkpoint-contract.ts';

const day = z.iso.date();
const promises = z.object({ made: z.number(), kept: z.number(), dropped: z.number(), open: z.number(), late: z.number() });

export const readStepBack = endpoint(
  'get',
  '/checkpoints/{id}/step-back',
  { access: 'signed_in', summary: 'What a checkpoint is held on: the goals, help and visits since the last look, promises both ways, gaps, decisions so far; as it stood where it is locked, from live records where not or where asked' },
  {
    params: z.object({ id: z.uuid() }),
    query: z.object({ figures: z.enum(['kept', 'live']).default('kept') }),
    reply: z.object({
      checkpoint: getCheckpoint.schemas.reply.omit({ abilities: true, moves: true, amendment: true }),
      /** The day on which it was locked, where it is shown as it stood then. */
      stoodOn: day.nullable(),
      /** What the record keeps: nothing before the lock; goals only where it was locked before packs were kept. */
      keeps: z.enum(['nothing', 'goals', 'pack']),
      /** Since the day of the checkpoint before, or since the cycle began; until today or the due day, whichever was first. */
      since: day,
      until: day,
      /** Ordinary requests of the school that you may read, by function, asked in that time. */
      service: z.array(z.object({ function: z.string(), asked: z.number(), closed: z.number(), answeredInTime: z.number(), answerDue: z.number() })),
      /** Ordinary promises that you may know of: made, kept and dropped in that time; open and late at its end. */
      promises: z.object({ toSchool: promises, bySchool: promises }),
      /** Visits that count and that you may see, held in that time, the latest first; null where the record was kept before visits stood in it. */
      visits: z.array(z.object({ id: z.string(), heldOn: day, purpose: z.string(), inPerson: z.boolean(), hours: z.number(), isTied: z.boolean() })).nullable(),
      /** Of the measures that the goals name: how their groups stand to those they are compared with. */
      gaps: z.array(z.object({ measure: z.string(), sentence: z.string() })),
      decisions: z.array(z.object({ cycleNumber: z.number(), dayNumber: z.number(), goal: z.string(), decision: z.string(), reason: z.string(), by: z.string() })),
    }),
  },
);
export type StepBackReply = z.infer<typeof readStepBack.schemas.reply>;

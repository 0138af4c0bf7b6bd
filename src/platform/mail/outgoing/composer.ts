import type { Clock } from '../../clock/clock.ts';
import type { Db } from '../../database/in-district.ts';
import type { Mail } from '../mail.ts';

/** A mail that is about to leave, as the queue knows it. */
export interface LeavingMail {
  districtId: string;
  id: string;
  subjectId: string;
  personId: string;
  threadId: string | null;
}

/**
 * Says what a mail of one purpose says, at the moment when it leaves, from what its reader may see then; undefined when
 * it must not leave any more.
 */
export type Composer = (context: { db: Db; clock: Clock }, mail: LeavingMail) => Promise<Omit<Mail, 'messageId'> | undefined>;

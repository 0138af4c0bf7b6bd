import { AppError } from '../../platform/errors.ts';
import type { UseCase } from '../people/index.ts';
import { isSchoolDay, nextFreeDay, quietPeriodOn } from './quiet-days.ts';
import type { AskingRules } from './read-rules.ts';

/**
 * Throws unless a demand may be due on the local day: AppError `dates` for a day that is over, `quiet_period` for one in a
 * quiet period, `no_school_day` for one without school, each with the next free day. An exemption for the day lifts both.
 */
export async function requireFreeDay({ db, actor }: UseCase, { calendar, quietFirstDays }: AskingRules, demandId: string, dueOn: string): Promise<void> {
  if (dueOn < actor.today) throw new AppError('dates', 'The due day is today or a day to come.');
  const quiet = quietPeriodOn(calendar, dueOn, quietFirstDays);
  if (!quiet && isSchoolDay(calendar, dueOn)) return;
  const exempted = await db.selectFrom('demandExemption').where('districtId', '=', actor.districtId).where('demandId', '=', demandId).where('dueOn', '=', dueOn).select('id').executeTakeFirst();
  if (exempted) return;
  const free = nextFreeDay(calendar, dueOn, quietFirstDays) ?? null;
  const instead = free ? ` The next free day is ${free}.` : '';
  if (quiet) throw new AppError('quiet_period', `Nothing is due in “${quiet.name}”, ${quiet.startsOn} to ${quiet.endsOn}.${instead} For a legal deadline, ask who leads the district for an exemption.`, { period: quiet.name, nextFreeDay: free });
  throw new AppError('no_school_day', `There is no school on that day.${instead}`, { nextFreeDay: free });
}

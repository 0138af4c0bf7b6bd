import { Temporal } from 'temporal-polyfill';
import { findSettings } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { FollowUpDays } from './plan-follow-up.ts';

/** The school days of each step as they held on the local day of `at`, so that a rule changed later moves no step on its way. */
export async function readFollowUpDays(useCase: DistrictUseCase, at: string): Promise<FollowUpDays> {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(useCase.actor.timeZone).toPlainDate().toString();
  const days = await findSettings(useCase, ['follow_up_first_school_days', 'follow_up_second_school_days', 'follow_up_propose_school_days', 'follow_up_close_school_days'], day);
  return {
    first_reminder: days.follow_up_first_school_days,
    second_reminder: days.follow_up_second_school_days,
    closing_proposed: days.follow_up_propose_school_days,
    closed: days.follow_up_close_school_days,
  };
}

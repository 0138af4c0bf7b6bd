import { findSettings, loadCalendar, type SchoolCalendar } from '../district/index.ts';
import type { DistrictUseCase } from '../people/index.ts';

export interface AskingRules {
  calendar: SchoolCalendar;
  quietFirstDays: number;
  noticeDays: number;
  approvalDays: number;
  sameWeeks: number;
}

/** The district's rules of asking as they are today. */
export async function readRules(useCase: DistrictUseCase): Promise<AskingRules> {
  const settings = await findSettings(useCase, ['demand_quiet_first_school_days', 'demand_notice_school_days', 'demand_approval_school_days', 'demand_same_weeks']);
  return {
    calendar: await loadCalendar(useCase),
    quietFirstDays: settings.demand_quiet_first_school_days,
    noticeDays: settings.demand_notice_school_days,
    approvalDays: settings.demand_approval_school_days,
    sameWeeks: settings.demand_same_weeks,
  };
}

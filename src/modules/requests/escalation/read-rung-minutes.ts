import { Temporal } from 'temporal-polyfill';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { RungMinutes } from './find-reached.ts';

/** The minutes of each rung as they held on the local day a promise was due, so that a rule changed later changes no crossing. */
export async function readRungMinutes(useCase: DistrictUseCase, dueDates: string[]): Promise<(dueAt: string) => RungMinutes> {
  const dayOf = (dueAt: string) => Temporal.Instant.from(dueAt).toZonedDateTimeISO(useCase.actor.timeZone).toPlainDate().toString();
  const byDay = new Map<string, RungMinutes>();
  for (const day of new Set(dueDates.map(dayOf))) {
    byDay.set(day, {
      team_member: 0,
      operational_leader: await findSetting(useCase, 'escalation_operational_leader_minutes', day),
      regional_superintendent: await findSetting(useCase, 'escalation_superintendent_minutes', day),
      department_head: await findSetting(useCase, 'escalation_department_head_minutes', day),
      chief: await findSetting(useCase, 'escalation_chief_minutes', day),
    });
  }
  return (dueAt) => byDay.get(dayOf(dueAt))!;
}

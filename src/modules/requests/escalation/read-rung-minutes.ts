import { Temporal } from 'temporal-polyfill';
import { findSettings } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import type { RungMinutes } from './find-reached.ts';

/** The minutes of each rung as they held on the local day a promise was due, so that a rule changed later changes no crossing. */
export async function readRungMinutes(useCase: DistrictUseCase, dueDates: string[]): Promise<(dueAt: string) => RungMinutes> {
  const dayOf = (dueAt: string) => Temporal.Instant.from(dueAt).toZonedDateTimeISO(useCase.actor.timeZone).toPlainDate().toString();
  const byDay = new Map<string, RungMinutes>();
  for (const day of new Set(dueDates.map(dayOf))) {
    const minutes = await findSettings(useCase, ['escalation_operational_leader_minutes', 'escalation_superintendent_minutes', 'escalation_department_head_minutes', 'escalation_chief_minutes'], day);
    byDay.set(day, {
      team_member: 0,
      operational_leader: minutes.escalation_operational_leader_minutes,
      regional_superintendent: minutes.escalation_superintendent_minutes,
      department_head: minutes.escalation_department_head_minutes,
      chief: minutes.escalation_chief_minutes,
    });
  }
  return (dueAt) => byDay.get(dayOf(dueAt))!;
}

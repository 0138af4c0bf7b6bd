import { recordAct } from '../../platform/audit/record-act.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { publish } from '../../platform/events/publish.ts';
import { newId } from '../../platform/ids.ts';
import type { DistrictUseCase } from '../people/index.ts';
import type { stepKinds } from './contract/demands.ts';

export interface NewStep {
  kind: (typeof stepKinds)[number];
  revision: number;
  schoolId?: string | undefined;
  regionId?: string | null | undefined;
  minutes?: number | undefined;
  dueOn?: string | undefined;
  overBudget?: boolean | undefined;
  reason?: string | undefined;
}

/** Writes what happened to a demand, with its line in the audit trail and its news: one act, however many schools it is about. */
export async function recordSteps(useCase: DistrictUseCase, demandId: string, steps: NewStep[]): Promise<void> {
  const { db, actor, clock } = useCase;
  const [first] = steps;
  if (!first) return;
  const at = clock.now().toString();
  await insertMany(db, 'demandStep', steps.map(({ kind, revision, schoolId = null, regionId = null, minutes = null, dueOn = null, overBudget = null, reason = null }) => ({ districtId: actor.districtId, id: newId(), demandId, schoolId: schoolId, kind, revision, regionId: regionId, minutes: minutes, dueOn: dueOn, overBudget: overBudget, reason: reason, doneBy: actor.personId, doneAt: at })));
  await recordAct(useCase, { act: `demand.${first.kind}`, subjectType: 'demand', subjectId: demandId, ...(first.reason ? { reason: first.reason } : {}), details: { schools: steps.filter(({ schoolId }) => schoolId).length } });
  await publish(useCase, { type: 'demand.changed', subjectId: demandId, payload: { doneAt: at } });
}

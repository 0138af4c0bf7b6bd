import { recordAct } from '../../platform/audit/record-act.ts';
import { publish } from '../../platform/events/publish.ts';
import { newId } from '../../platform/ids.ts';
import type { DistrictUseCase } from '../people/index.ts';
import type { PlanState } from './plan-states.ts';

export interface PlanActOf {
  plan: { id: string; schoolId: string };
  act: string;
  state: PlanState;
  versionId?: string | null;
  note?: string;
  /** The decision at a checkpoint that it follows. */
  decisionId?: string | null;
}

/** Keeps what was done with a plan, in its history and the audit trail, and tells it. */
export async function recordPlanAct(useCase: DistrictUseCase, { plan, act, state, versionId = null, note = '', decisionId = null }: PlanActOf): Promise<void> {
  const { db, actor, clock } = useCase;
  await db.insertInto('planAct').values({ districtId: actor.districtId, id: newId(), planId: plan.id, act, state, versionId, note, decisionId, doneBy: actor.personId, doneAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: `plan.${act}`, subjectType: 'plan', subjectId: plan.id, ...(note ? { reason: note } : {}) });
  await publish(useCase, { type: `plan.${act}`, subjectId: plan.id, payload: { schoolId: plan.schoolId } });
}

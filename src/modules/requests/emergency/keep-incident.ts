import { recordAct } from '../../../platform/audit/record-act.ts';
import type { UseCase } from '../../people/index.ts';
import type { EmergencyKind } from './find-emergency.ts';
import type { IncidentStatement } from './judge-emergency.ts';

/** Marks a new request as the follow-up of an incident, with what its writer stated and when. */
export async function keepIncident(useCase: UseCase, requestId: string, { kind, statement }: { kind: EmergencyKind; statement: IncidentStatement }): Promise<void> {
  const { db, actor, clock } = useCase;
  await db.insertInto('incidentStatement').values({ districtId: actor.districtId, requestId, kind, statement, statedBy: actor.personId, statedAt: clock.now().toString() }).execute();
  await recordAct(useCase, { act: 'request.incident_stated', subjectType: 'request', subjectId: requestId, details: { kind, statement } });
}

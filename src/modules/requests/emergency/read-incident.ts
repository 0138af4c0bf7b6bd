import type { UseCase } from '../../people/index.ts';
import type { RequestReply } from '../contract/reading.ts';

/** Of the follow-up of an incident: what its writer stated, who, when; null for an ordinary request. */
export async function readIncident({ db, actor }: UseCase, requestId: string): Promise<RequestReply['incident']> {
  const row = await db
    .selectFrom('incidentStatement')
    .innerJoin('person', (join) => join.onRef('person.districtId', '=', 'incidentStatement.districtId').onRef('person.id', '=', 'incidentStatement.statedBy'))
    .where('incidentStatement.districtId', '=', actor.districtId)
    .where('incidentStatement.requestId', '=', requestId)
    .select(['kind', 'statement', 'statedAt', 'person.fullName as by'])
    .executeTakeFirst();
  return row ? { kind: row.kind, statement: row.statement as 'called_911', by: row.by, at: row.statedAt.toISOString() } : null;
}

import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { publish } from '../../../platform/events/publish.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { visibleRequests } from '../visibility.ts';

export interface ExternalState {
  reference: string;
  state: string;
  finished?: boolean | undefined;
}

export interface MirrorOutcome {
  changed: number;
  unchanged: number;
  /** References of which the actor sees no request. */
  unknown: string[];
}

const finishedWords = /^(closed?|completed?|done|finished|resolved|cancell?ed)\b/i;

/**
 * Takes over what another system says of its records now, for the requests that the actor sees. Told the same again it
 * changes nothing. Whether a state means that it is finished is told, or read from its word.
 */
export async function mirrorExternalStates(useCase: UseCase, { system, states }: { system: string; states: ExternalState[] }): Promise<MirrorOutcome> {
  const { db, actor, clock } = useCase;
  if (holdsRole(actor, 'auditor') || !actor.grants.some((grant) => grant.schoolId === null)) throw new AppError('not_allowed', 'The district’s side takes over the states of other systems.', { reason: 'role' });
  const at = clock.now().toString();
  const told = new Map(states.map((each) => [each.reference, each]));
  const known = await db
    .selectFrom('externalRecord')
    .innerJoin('request', (join) => join.onRef('request.districtId', '=', 'externalRecord.districtId').onRef('request.id', '=', 'externalRecord.requestId'))
    .where('externalRecord.districtId', '=', actor.districtId)
    .where('externalRecord.endedAt', 'is', null)
    .where((eb) => eb(eb.fn('lower', ['externalRecord.system']), '=', system.toLowerCase()))
    .where('externalRecord.reference', 'in', [...told.keys()])
    .where(visibleRequests(useCase))
    .select(['externalRecord.id', 'externalRecord.reference', 'externalRecord.state', 'externalRecord.requestId', 'request.schoolId'])
    .orderBy('externalRecord.id')
    .execute();
  const moved = known.filter((record) => record.state !== told.get(record.reference)!.state);
  for (const record of moved) {
    const { state, finished } = told.get(record.reference)!;
    await db.updateTable('externalRecord').set({ state, isFinished: finished ?? finishedWords.test(state), stateSince: at, mirroredAt: at }).where('districtId', '=', actor.districtId).where('id', '=', record.id).execute();
    await publish(useCase, { type: 'request.external_changed', subjectId: record.requestId, payload: { schoolId: record.schoolId } });
  }
  const same = known.filter((record) => !moved.includes(record)).map((record) => record.id);
  if (same.length > 0) await sql`update external_record set mirrored_at = ${at} where district_id = ${actor.districtId} and id = any(${same}::uuid[])`.execute(db);
  if (moved.length > 0) await recordAct(useCase, { act: 'external_states.mirrored', subjectType: 'district', subjectId: actor.districtId, details: { system, changed: moved.length } });
  const seen = new Set(known.map((record) => record.reference));
  return { changed: moved.length, unchanged: same.length, unknown: [...told.keys()].filter((reference) => !seen.has(reference)) };
}

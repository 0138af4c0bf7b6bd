import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { ordinary, visibleRequests } from '../visibility.ts';

export interface AcceptedAnswer {
  q: string;
  schoolId: string;
  kind: 'article' | 'request';
  id: string;
}

/** Somebody found their answer before asking: kept, so that what helps is known. Nothing is opened. */
export async function acceptAnswer(useCase: UseCase, { q, schoolId, kind, id: answerId }: AcceptedAnswer): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  if (holdsRole(actor, 'auditor') && actor.grants.length === 1) throw new AppError('not_allowed', 'Auditors read and change nothing.', { reason: 'read_only' });
  const found =
    kind === 'article'
      ? await db.selectFrom('article').where('districtId', '=', actor.districtId).where('id', '=', answerId).where('endedAt', 'is', null).select('id').executeTakeFirst()
      : await db.selectFrom('request').where('request.id', '=', answerId).where(visibleRequests(useCase)).where(ordinary).select('request.id').executeTakeFirst();
  const school = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('id', '=', schoolId).select('id').executeTakeFirst();
  if (!found || !school) throw new AppError('not_found', 'There is no such answer.');
  const id = newId();
  await sql`insert into accepted_answer (district_id, id, person_id, school_id, asked, article_id, request_id, accepted_at)
    values (${actor.districtId}, ${id}, ${actor.personId}, ${schoolId}, ${q}, ${kind === 'article' ? answerId : null}, ${kind === 'request' ? answerId : null}, ${clock.now().toString()})`.execute(db);
  await recordAct(useCase, { act: 'answer.accepted', subjectType: kind, subjectId: answerId, details: { schoolId } });
  return { id };
}

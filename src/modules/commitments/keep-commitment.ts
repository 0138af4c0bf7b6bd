import { sql } from 'kysely';
import { recordAct } from '../../platform/audit/record-act.ts';
import { sealSubject } from '../../platform/audit/seal-subject.ts';
import { AppError } from '../../platform/errors.ts';
import { publish } from '../../platform/events/publish.ts';
import { newId } from '../../platform/ids.ts';
import type { UseCase } from '../people/index.ts';
import type { CommitmentRow } from './contract.ts';
import { mayOwe } from './may-owe.ts';

export interface NewCommitment {
  schoolId: string;
  direction?: CommitmentRow['direction'] | undefined;
  what: string;
  sentence?: string | undefined;
  /** Local day, YYYY-MM-DD. */
  dueOn: string;
  ownerId?: string | undefined;
  source: { kind: CommitmentRow['source']['kind']; id?: string; partId?: string | undefined };
  isConfidential?: boolean;
}

/**
 * Keeps a promise with where it was said. Whoever makes it must have judged whether the actor may: a module of its own
 * records, this one for what was said aloud. Throws AppError `dates` for a day that is over, `wrong_side` for an owner on
 * the other side of the promise.
 */
export async function keepCommitment(useCase: UseCase, { direction = 'to_school', ownerId = useCase.actor.personId, source, isConfidential = false, ...made }: NewCommitment): Promise<{ id: string }> {
  const { db, actor, clock } = useCase;
  if (made.dueOn < actor.today) throw new AppError('dates', 'A promise is for today or a day to come.');
  if (!(await mayOwe(useCase, ownerId, { direction, schoolId: made.schoolId }))) {
    throw new AppError('wrong_side', direction === 'by_school' ? 'What the school owes is owed by somebody of that school.' : 'What the district owes is owed by somebody of the district, not of a school.');
  }
  const id = newId();
  const at = clock.now().toString();
  await db
    .insertInto('commitment')
    .values({
      districtId: actor.districtId, id, schoolId: made.schoolId, direction, what: made.what, sentence: made.sentence ?? null, sourceKind: source.kind, sourceId: source.id ?? null, sourcePartId: source.partId ?? null,
      departmentId: direction === 'to_school' ? await departmentOf(useCase, ownerId) : null, isConfidential, madeBy: actor.personId, madeAt: at, firstDueOn: made.dueOn, ownerId, dueOn: made.dueOn,
    })
    .execute();
  await db.insertInto('commitmentChange').values({ districtId: actor.districtId, id: newId(), commitmentId: id, kind: 'made', ownerId, dueOn: made.dueOn, changedBy: actor.personId, changedAt: at }).execute();
  if (isConfidential) await sealSubject(useCase, id);
  await recordAct(useCase, { act: 'commitment.made', subjectType: 'commitment', subjectId: id, details: { dueOn: made.dueOn, source: source.kind } });
  await publish(useCase, { type: 'commitment.changed', subjectId: id, payload: { schoolId: made.schoolId } });
  return { id };
}

/** The department in whose line a person stands: by role, else the home of their largest share in a team. */
async function departmentOf({ db, actor }: UseCase, personId: string): Promise<string | null> {
  const { rows } = await sql<{ departmentId: string | null }>`
    select coalesce(
      (select department_id from role_grant g where g.district_id = ${actor.districtId} and g.person_id = ${personId} and g.department_id is not null and g.valid_from <= ${actor.today} and (g.valid_to is null or g.valid_to > ${actor.today}) order by g.valid_from, g.id limit 1),
      (select home_department_id from team_assignment t where t.district_id = ${actor.districtId} and t.person_id = ${personId} and t.valid_from <= ${actor.today} and (t.valid_to is null or t.valid_to > ${actor.today}) order by t.share_percent desc, t.id limit 1)) as department_id`.execute(db);
  return rows[0]!.departmentId;
}

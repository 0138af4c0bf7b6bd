import { sql, type SqlBool } from 'kysely';
import { AppError } from '../../platform/errors.ts';
import { holdsRole, scopeOf, type UseCase } from '../people/index.ts';
import { schoolsOfRegions } from '../regions/index.ts';
import { keepCommitment, type NewCommitment } from './keep-commitment.ts';
import { sourceSeen } from './source-sight.ts';

type Said = Omit<NewCommitment, 'source' | 'isConfidential'> & { sourceKind: Exclude<NewCommitment['source']['kind'], 'request' | 'plan'>; sourceId?: string | undefined };

/**
 * Writes down a promise that was said aloud: by the people of the school, or by those who serve it. Throws AppError
 * `not_found` for a school that is not there, or a visit to it that is not theirs to see, `not_allowed` for anybody else.
 */
export async function makeCommitment(useCase: UseCase, { sourceKind, sourceId, ...said }: Said): Promise<{ id: string }> {
  const { db, actor } = useCase;
  const { rows } = await sql<{ serves: boolean }>`select ${servesSchool(useCase)} as serves from school where school.district_id = ${actor.districtId} and school.id = ${said.schoolId} and school.ended_at is null`.execute(db);
  if (!rows[0]) throw new AppError('not_found', 'There is no such school.');
  if (!rows[0].serves) throw new AppError('not_allowed', 'Those who serve the school, and its own people, write its promises down.', { reason: 'scope' });
  if (sourceId) await requireSource(useCase, { kind: sourceKind, id: sourceId, schoolId: said.schoolId });
  return keepCommitment(useCase, { ...said, source: { kind: sourceKind, ...(sourceId ? { id: sourceId } : {}) } });
}

async function requireSource(useCase: UseCase, { kind, id, schoolId }: { kind: Said['sourceKind']; id: string; schoolId: string }): Promise<void> {
  if (kind !== 'visit') throw new AppError('source', 'Only a visit is named as where it was said.');
  const { rows } = await sql`select from (select ${kind}::text as source_kind, ${id}::uuid as source_id, ${schoolId}::uuid as school_id) commitment where ${sourceSeen(useCase)}`.execute(useCase.db);
  if (rows.length === 0) throw new AppError('not_found', 'There is no such visit to this school, or it is not yours to see.');
}

function servesSchool({ actor }: UseCase) {
  if (scopeOf(actor, 'departmentId', 'department_head', 'department_staff').length > 0 || holdsRole(actor, 'district_leader')) return sql<SqlBool>`true`;
  const schools = scopeOf(actor, 'schoolId');
  const regions = scopeOf(actor, 'regionId');
  return sql<SqlBool>`(school.id = any(${schools}::uuid[]) or school.id = any(${schoolsOfRegions(actor, regions)}))`;
}

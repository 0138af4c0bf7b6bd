import { sql, type Expression, type SqlBool } from 'kysely';
import type { UseCase } from '../people/index.ts';
import type { CommitmentRow } from './contract.ts';

type SourceKind = CommitmentRow['source']['kind'];
type Sight = (useCase: Pick<UseCase, 'actor'>) => Expression<SqlBool>;

const sights = new Map<SourceKind, Sight>();

/** Told once by the module of the records of a kind: SQL over `commitment.source_id` of whether the actor sees that record. */
export function tellSourceSight(kind: SourceKind, sight: Sight): void {
  sights.set(kind, sight);
}

/** SQL: the actor sees the record in which the commitment was made. Of a kind that nobody told of, nothing is seen. */
export function sourceSeen(useCase: Pick<UseCase, 'actor'>): Expression<SqlBool> {
  const cases = [...sights].map(([kind, sight]) => sql`when ${kind} then ${sight(useCase)}`);
  return cases.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`case commitment.source_kind ${sql.join(cases, sql` `)} else false end`;
}

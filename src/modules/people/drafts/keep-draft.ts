import { sql } from 'kysely';
import type { UseCase } from '../actor.ts';

export interface Draft {
  body: string;
  /** 0 where nothing was ever kept. */
  version: number;
}

/** What the actor has typed for a subject and not sent. */
export async function findDraft({ db, actor }: UseCase, subject: string): Promise<Draft> {
  const kept = await db.selectFrom('draft').where('districtId', '=', actor.districtId).where('personId', '=', actor.personId).where('subject', '=', subject).select(['body', 'version']).executeTakeFirst();
  return kept ?? { body: '', version: 0 };
}

export interface DraftChange extends Draft {
  subject: string;
}

/**
 * Keeps a draft that follows the version the writer had. When another device wrote meanwhile, nothing is overwritten:
 * what it wrote comes back as `conflict`, for the writer to keep both.
 */
export async function keepDraft(useCase: UseCase, { subject, body, version }: DraftChange): Promise<{ version: number; conflict: Draft | null }> {
  const { db, actor, clock } = useCase;
  const { rows } = await sql<{ version: number }>`
    insert into draft (district_id, person_id, subject, body, version, kept_at)
    values (${actor.districtId}, ${actor.personId}, ${subject}, ${body}, ${version + 1}, ${clock.now().toString()})
    on conflict (district_id, person_id, subject) do update set body = excluded.body, version = excluded.version, kept_at = excluded.kept_at
      where draft.version = ${version} or draft.body in ('', excluded.body)
    returning version`.execute(db);
  if (rows[0]) return { version: rows[0].version, conflict: null };
  const kept = await findDraft(useCase, subject);
  return { version: kept.version, conflict: kept };
}

import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface Source {
  publisher: string;
  files: { name: string; takenAt: string }[];
  refreshedAt: string | null;
}

const namedAtMost = 12;

/** From which files the shown values came, the newest first. */
export async function findSource({ db, actor }: UseCase, publisher: string, runs: Iterable<number>): Promise<Source> {
  const { rows } = await sql<{ name: string; takenAt: Date }>`
    select i.file_name as name, max(i.run_at) as taken_at from value_run r join import_run i on i.district_id = r.district_id and i.id = r.import_run_id
    where r.district_id = ${actor.districtId} and r.number = any(${[...new Set(runs)]}::int[]) group by i.file_name order by 2 desc, 1`.execute(db);
  const files = rows.map(({ name, takenAt }) => ({ name, takenAt: takenAt.toISOString() }));
  return { publisher, files: files.slice(0, namedAtMost), refreshedAt: files[0]?.takenAt ?? null };
}

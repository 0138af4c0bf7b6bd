import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface Source {
  publisher: string;
  files: { name: string; takenAt: string }[];
  refreshedAt: string | null;
}

const namedAtMost = 12;

/** From which files the shown values came, the newest first, and what the schools are called that they are of. */
export async function findSource({ db, actor }: UseCase, publisher: string, values: Iterable<{ run: number; schoolId: string }>, withSchools = false): Promise<{ source: Source; schools: Map<string, string> }> {
  const [runs, schools] = [new Set<number>(), new Set<string>()];
  for (const value of values) {
    runs.add(value.run);
    if (withSchools) schools.add(value.schoolId);
  }
  const { rows } = await sql<{ files: { name: string; takenAt: string }[]; schools: { id: string; name: string }[] }>`
    select
      (select coalesce(json_agg(json_build_object('name', name, 'takenAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by at desc, name), '[]') from (
        select i.file_name as name, max(i.run_at) as at from value_run r join import_run i on i.district_id = r.district_id and i.id = r.import_run_id
        where r.district_id = ${actor.districtId} and r.number = any(${[...runs]}::int[]) group by i.file_name) file) as files,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name)), '[]') from school where district_id = ${actor.districtId} and id = any(${[...schools]}::uuid[])) as schools`.execute(db);
  const { files, schools: named } = rows[0]!;
  return { source: { publisher, files: files.slice(0, namedAtMost), refreshedAt: files[0]?.takenAt ?? null }, schools: new Map(named.map(({ id, name }) => [id, name])) };
}

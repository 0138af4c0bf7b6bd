import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { findPersonalData, type PersonalDataFinding } from './find-personal-data.ts';

/** What in a text looks like personal data of students, where the district's own people and schools are known to be none. Nothing is kept. */
export async function checkPersonalData({ db, actor }: UseCase, { text }: { text: string }): Promise<{ findings: PersonalDataFinding[] }> {
  const found = findPersonalData(text);
  const names = found.filter((each) => each.kind === 'student_name').map((each) => text.slice(each.from, each.to).toLowerCase());
  if (names.length === 0) return { findings: found };
  const { rows } = await sql<{ name: string }>`
    select lower(full_name) as name from person where district_id = ${actor.districtId} and lower(full_name) = any(${names}::text[])
    union select lower(short_name) from school where district_id = ${actor.districtId} and lower(short_name) = any(${names}::text[])
    union select lower(name) from school where district_id = ${actor.districtId} and lower(name) = any(${names}::text[])`.execute(db);
  return { findings: findPersonalData(text, new Set(rows.map((row) => row.name))) };
}

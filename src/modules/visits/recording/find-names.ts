import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { checkPersonalData } from '../../requests/index.ts';

interface Finding {
  kind: string;
  from: number;
  to: number;
}

const capital = '\\p{Lu}[\\p{Ll}’\'-]+';
/** "Ms. Lopez", "Mr Ana Lopez", "teacher Ana Lopez", "la maestra López". */
const ofTeacher = new RegExp(`(?<!\\p{L})(?:(?:Ms|Mrs|Mr|Mx|Miss|Dr|Sra|Srta|Sr)\\.? (${capital}(?: ${capital})?)|(?:[Tt]eachers?|[Mm]aestr[oa]|[Pp]rofesora?):? (${capital} ${capital}))`, 'gu');

/** What in a note looks like personal data of students or the name of a teacher. The district's own people, who came, are none. */
export async function findNames(useCase: UseCase, note: string): Promise<Finding[]> {
  const { findings } = await checkPersonalData(useCase, { text: note });
  const teachers = [...note.matchAll(ofTeacher)].map((match) => {
    const name = (match[1] ?? match[2])!;
    const from = match.index + match[0].lastIndexOf(name);
    return { kind: 'teacher_name', from, to: from + name.length, name: name.toLowerCase() };
  });
  const known = teachers.length === 0 ? new Set<string>() : await knownNames(useCase);
  return [...findings, ...teachers.filter(({ name }) => !known.has(name)).map(({ kind, from, to }) => ({ kind, from, to }))].toSorted((a, b) => a.from - b.from);
}

/** Whole and last names, in lower case, of who has a role: leaders and the district's people are no teachers. */
async function knownNames({ db, actor }: UseCase): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select distinct lower(full_name) as name from person p where p.district_id = ${actor.districtId} and exists (select from role_grant g where g.district_id = p.district_id and g.person_id = p.id and g.role <> 'school_staff')`.execute(db);
  return new Set(rows.flatMap(({ name }) => [name, name.split(' ').at(-1)!]));
}

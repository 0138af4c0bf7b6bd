import { cast } from '../cast.ts';
import type { Random } from '../random.ts';
import type { SampleSchool } from '../sample-school.ts';
import { findCastMember } from './find-cast-member.ts';
import type { GrantMaker } from './grant-since.ts';
import type { PersonMaker } from './person-maker.ts';
import type { SamplePerson } from './sample-person.ts';

const NEW_LEADERS = 6;
const SCHOOLS_WITH_STAFF_ACCOUNTS = 40;
const HEAD_LEVELS = new Set(['high', '6_12', 'k12']);

interface SchoolPeopleInput {
  schools: SampleSchool[];
  maker: PersonMaker;
  grant: GrantMaker;
  random: Random;
  /** First day of the running school year: when the new leaders began. */
  thisYear: string;
}

/** One leader for every school (a few schools changed theirs this summer) and an account for the office of some. */
export function buildSchoolPeople({ schools, maker, grant, random, thisYear }: SchoolPeopleInput): SamplePerson[] {
  const isNamed = (school: SampleSchool) => findCastMember((entry) => entry.school === school.stateCode) !== undefined;
  const changing = new Set(random.shuffled(schools.filter((school) => !isNamed(school))).slice(0, NEW_LEADERS));
  const leaders = schools.flatMap((school) => {
    const secretary = cast.schoolSecretary.name;
    const member = findCastMember((entry) => entry.school === school.stateCode && entry.name !== secretary);
    const title = member?.title ?? (HEAD_LEVELS.has(school.level) ? 'Head of School' : 'Principal');
    const scope = { school: school.stateCode };
    if (!changing.has(school)) return [maker.make(title, [grant('school_leader', scope)], member?.name)];
    return [
      maker.make(title, [grant('school_leader', { ...scope, validTo: thisYear })]),
      maker.make(title, [grant('school_leader', { ...scope, validFrom: thisYear })]),
    ];
  });
  const { name, title, school } = cast.schoolSecretary;
  const others = random.shuffled(schools.filter(({ stateCode }) => stateCode !== school)).slice(0, SCHOOLS_WITH_STAFF_ACCOUNTS);
  const office = others.map(({ stateCode }, index) =>
    maker.make(index % 2 ? 'School secretary' : 'Assistant principal', [grant('school_staff', { school: stateCode })]),
  );
  return [...leaders, ...office, maker.make(title, [grant('school_staff', { school })], name)];
}

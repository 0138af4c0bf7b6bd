import type { GrantMaker } from './grant-since.ts';
import type { PersonMaker } from './person-maker.ts';
import type { SamplePerson } from './sample-person.ts';

/** Umana Academy in East Boston. */
const school = '00350656';

interface ChangeInput {
  people: SamplePerson[];
  maker: PersonMaker;
  grant: GrantMaker;
  /** The first day of the new leader. */
  on: string;
}

/** In the story's region one leader follows another within these weeks: the superintendent is offered the hand-over brief. */
export function changeOneLeader({ people, maker, grant, on }: ChangeInput): SamplePerson[] {
  const leads = (person: SamplePerson) => person.grants.find((held) => held.role === 'school_leader' && held.school === school && held.validTo === null);
  const leader = people.find(leads)!;
  const successor = maker.make(leader.title, [grant('school_leader', { school, validFrom: on })]);
  return [...people.map((person) => (person === leader ? { ...person, grants: person.grants.map((held) => (held === leads(person) ? { ...held, validTo: on } : held)) } : person)), successor];
}

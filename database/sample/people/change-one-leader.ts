import { cast } from '../cast.ts';
import type { SampleRegion } from '../sample-school.ts';
import type { GrantMaker } from './grant-since.ts';
import type { PersonMaker } from './person-maker.ts';
import type { SamplePerson } from './sample-person.ts';

interface ChangeInput {
  people: SamplePerson[];
  regions: SampleRegion[];
  maker: PersonMaker;
  grant: GrantMaker;
  /** The first day of the new leader. */
  on: string;
}

/** In the story's region one leader follows another within these weeks: the superintendent is offered the hand-over brief. */
export function changeOneLeader({ people, regions, maker, grant, on }: ChangeInput): SamplePerson[] {
  const { region } = cast.regionalSuperintendent;
  const named = new Set<string>(Object.values(cast).flatMap((member) => ('school' in member ? [member.school] : [])));
  const schools = regions.find(({ number }) => number === region)!.schools.filter((code) => !named.has(code)).toSorted();
  const leads = (person: SamplePerson) => person.grants.find(({ role, school, validTo }) => role === 'school_leader' && school === schools[0] && validTo === null);
  const leader = people.find(leads)!;
  const successor = maker.make(leader.title, [grant('school_leader', { school: schools[0]!, validFrom: on })]);
  return [...people.map((person) => (person === leader ? { ...person, grants: person.grants.map((held) => (held === leads(person) ? { ...held, validTo: on } : held)) } : person)), successor];
}

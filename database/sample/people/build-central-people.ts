import { cast } from '../cast.ts';
import type { CastMember } from '../cast.ts';
import { sampleDepartments } from '../departments.ts';
import { findCastMember } from './find-cast-member.ts';
import type { GrantMaker } from './grant-since.ts';
import type { PersonMaker } from './person-maker.ts';
import type { SamplePerson, SampleRole } from './sample-person.ts';

const HEAD_TITLE = /^(Director|Chief|Assistant Superintendent)/;

// Departments that write more of the rules get more of the questions.
const staffCount = (circulars: number) => (circulars >= 14 ? 4 : circulars >= 7 ? 3 : 2);

const CABINET = [
  'Deputy Superintendent of Academics',
  'Chief Operating Officer',
  'Chief Financial Officer',
  'Chief of Student Support',
  'Chief Equity Officer',
  'Chief of Staff',
];

/** Department heads and staff, cabinet, data office, auditor and administrator. */
export function buildCentralPeople(maker: PersonMaker, grant: GrantMaker): SamplePerson[] {
  const departments = sampleDepartments.flatMap(({ code, name, circularCount }) => {
    const head = findCastMember((entry) => entry.department === code && HEAD_TITLE.test(entry.title));
    const known = findCastMember((entry) => entry.department === code && !HEAD_TITLE.test(entry.title));
    const staff = Array.from({ length: staffCount(circularCount) }, (_, index) => {
      const member = index === 0 ? known : undefined;
      return maker.make(member?.title ?? `Coordinator, ${name}`, [grant('department_staff', { department: code })], member?.name);
    });
    return [maker.make(head?.title ?? `Director, ${name}`, [grant('department_head', { department: code })], head?.name), ...staff];
  });
  const single = (member: CastMember, role: SampleRole) => maker.make(cast[member].title, [grant(role)], cast[member].name);
  return [
    ...departments,
    single('districtSuperintendent', 'district_leader'),
    single('chiefOfSchools', 'district_leader'),
    ...CABINET.map((title) => maker.make(title, [grant('district_leader')])),
    single('dataOffice', 'data_office'),
    maker.make('Data analyst', [grant('data_office')]),
    maker.make('Data analyst', [grant('data_office')]),
    single('auditor', 'auditor'),
    single('administrator', 'administrator'),
  ];
}

import type { Facts } from './facts.ts';

type Dated = { validFrom: string; validTo: string | null };

const holds = (today: string) => (row: Dated) => row.validFrom <= today && (row.validTo === null || today < row.validTo);

/**
 * Who may see a request, said a second time and on purpose from other rows than the product reads: a leader the whole of
 * their school; a region's people the schools that are in it today; a department what is its own and what it was asked;
 * the district's leaders and the auditor everything; and everybody what they asked, hold, are offered or work on.
 */
export function mayList(facts: Facts, personId: string): Set<string> {
  const inForce = holds(facts.today);
  const person = facts.people.find((each) => each.id === personId)!;
  if (person.endedAt !== null) return new Set();
  const grants = facts.grants.filter((grant) => grant.personId === personId && inForce(grant));
  const regionOf = (schoolId: string) => facts.memberships.find((row) => row.schoolId === schoolId && inForce(row))?.regionId;
  const sees = (request: Facts['requests'][number]) =>
    grants.some(({ role, schoolId, regionId, departmentId }) => {
      switch (role) {
        case 'district_leader':
        case 'auditor':
          return true;
        case 'school_leader':
          return schoolId === request.schoolId;
        case 'regional_superintendent':
        case 'operational_leader':
        case 'team_member':
          return regionId === regionOf(request.schoolId);
        case 'department_head':
        case 'department_staff':
          return departmentId === request.departmentId || facts.pieces.some((piece) => piece.requestId === request.id && piece.departmentId === departmentId);
        default:
          return false;
      }
    }) ||
    request.requestedBy === personId ||
    facts.holdings.some((held) => held.requestId === request.id && held.pieceId === null && held.untilAt === null && held.personId === personId) ||
    facts.handoffs.some((offer) => offer.requestId === request.id && offer.answer === null && offer.toId === personId) ||
    facts.pieces.some((piece) => piece.requestId === request.id && piece.finishedAt === null && piece.ownerId === personId);
  return new Set(facts.requests.filter(sees).map((request) => request.id));
}

/** True when a person stands on the school's side of a request, where internal notes and hand-offs do not exist. */
export function isOfSchool(facts: Facts, personId: string, request: Facts['requests'][number]): boolean {
  const grants = facts.grants.filter((grant) => grant.personId === personId && holds(facts.today)(grant));
  if (grants.length === 0 || grants.some((grant) => grant.schoolId === request.schoolId)) return true;
  return request.requestedBy === personId && grants.every((grant) => grant.schoolId !== null);
}

/** Whether a person may own work today: of the district, with a role of the district's side that acts. */
export function mayOwn(facts: Facts, personId: string): boolean {
  const person = facts.people.find((each) => each.id === personId);
  if (!person || person.endedAt !== null) return false;
  return facts.grants.some((grant) => grant.personId === personId && holds(facts.today)(grant) && grant.schoolId === null && grant.role !== 'auditor' && grant.role !== 'data_office');
}

export function regionOf(facts: Facts, schoolId: string): string | undefined {
  return facts.memberships.find((row) => row.schoolId === schoolId && holds(facts.today)(row))?.regionId;
}

export function holdersOf(facts: Facts, role: string, scope: { regionId?: string | undefined; schoolId?: string; departmentId?: string }): string[] {
  return facts.grants.filter((grant) => grant.role === role && holds(facts.today)(grant) && Object.entries(scope).every(([key, id]) => grant[key as 'regionId'] === id)).map((grant) => grant.personId);
}

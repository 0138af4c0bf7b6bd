import type { Random } from '../random.ts';
import type { SampleStaff } from '../people/sample-person.ts';
import type { HoldingCause } from './sample-request.ts';

export interface Directory {
  /** Who owns a new request of that region and function on that local day, and how it came to them. */
  ownerOf(region: number, functionCode: string, date: string): { person: string; cause: HoldingCause };
  leaderOf(school: string, date: string): string;
  officeOf(school: string): string | undefined;
  superintendentOf(region: number): string;
  operationalLeaderOf(region: number): string;
  /** Others who know the function: its members in other regions. */
  colleaguesOf(functionCode: string, date: string): string[];
  inDepartment(code: string, random: Random): string;
}

const holds = (row: { validFrom: string; validTo: string | null }, date: string) =>
  row.validFrom <= date && (row.validTo === null || date < row.validTo);

/** The staff of the sample district, indexed for routing thousands of requests. */
export function directoryOf({ people, seats, absences }: SampleStaff): Directory {
  const seatsBy = Map.groupBy(seats, (seat) => `${seat.region} ${seat.function}`);
  const membersBy = Map.groupBy(seats.filter((seat) => seat.duty === 'holder'), (seat) => seat.function);
  const absencesBy = Map.groupBy(absences, (absence) => absence.person);
  const granted = people.flatMap((person) => person.grants.map((grant) => ({ ...grant, person: person.key })));
  const leadersBy = Map.groupBy(granted.filter((grant) => grant.role === 'school_leader'), (grant) => grant.school!);
  const officeBy = new Map(granted.filter((grant) => grant.role === 'school_staff').map((grant) => [grant.school!, grant.person]));
  const departmentBy = Map.groupBy(granted.filter((grant) => grant.department), (grant) => grant.department!);
  const regionRole = (role: string) => new Map(granted.filter((grant) => grant.role === role).map((grant) => [grant.region!, grant.person]));
  const superintendents = regionRole('regional_superintendent');
  const operationalLeaders = regionRole('operational_leader');
  const isHere = (person: string, date: string) =>
    !absencesBy.get(person)?.some((absence) => absence.firstDay <= date && date <= absence.lastDay);

  return {
    ownerOf: (region, functionCode, date) => {
      const seat = (seatsBy.get(`${region} ${functionCode}`) ?? []).filter((row) => holds(row, date) && isHere(row.person, date));
      const holder = seat.find((row) => row.duty === 'holder');
      if (holder) return { person: holder.person, cause: 'routed' };
      const backup = seat.find((row) => row.duty === 'backup');
      if (backup) return { person: backup.person, cause: 'routed_to_backup' };
      const leader = operationalLeaders.get(region)!;
      if (isHere(leader, date)) return { person: leader, cause: 'routed_to_operational_leader' };
      return { person: superintendents.get(region)!, cause: 'routed_to_superintendent' };
    },
    leaderOf: (school, date) => leadersBy.get(school)!.find((grant) => holds(grant, date))!.person,
    officeOf: (school) => officeBy.get(school),
    superintendentOf: (region) => superintendents.get(region)!,
    operationalLeaderOf: (region) => operationalLeaders.get(region)!,
    colleaguesOf: (functionCode, date) => [
      ...new Set((membersBy.get(functionCode) ?? []).filter((row) => holds(row, date) && isHere(row.person, date)).map((row) => row.person)),
    ],
    inDepartment: (code, random) => random.pick(departmentBy.get(code)!).person,
  };
}

import type { SampleRegion } from '../sample-school.ts';
import { findCastMember } from './find-cast-member.ts';
import type { GrantMaker } from './grant-since.ts';
import type { PersonMaker } from './person-maker.ts';
import type { SamplePerson, SampleRole, SampleSeat } from './sample-person.ts';

/** Two leaders a region; the operational leader holds the seat of operations, backed up by the next region's. */
export function buildRegionLeaders(
  regions: SampleRegion[],
  maker: PersonMaker,
  grant: GrantMaker,
  since: string,
): { superintendents: SamplePerson[]; operationalLeaders: SamplePerson[]; seats: SampleSeat[] } {
  const oneEach = (role: SampleRole, title: string) =>
    regions.map(({ number }) => {
      const member = findCastMember((entry) => entry.title === title && entry.region === number);
      return maker.make(title, [grant(role, { region: number })], member?.name);
    });
  const superintendents = oneEach('regional_superintendent', 'Regional Superintendent');
  const operationalLeaders = oneEach('operational_leader', 'Regional Operational Leader');
  const seats = operationalLeaders.flatMap((leader, index): SampleSeat[] => {
    const region = regions[index]!.number;
    const seat = { region, function: 'operations', homeDepartment: 'superintendent', validFrom: since, validTo: null };
    const backup = operationalLeaders[(index + 1) % operationalLeaders.length]!;
    return [
      { ...seat, person: leader.key, duty: 'holder', sharePercent: 95 },
      { ...seat, person: backup.key, duty: 'backup', sharePercent: 5 },
    ];
  });
  return { superintendents, operationalLeaders, seats };
}

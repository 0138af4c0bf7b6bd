import { requireAbility } from '../../../platform/authorization/abilities.ts';
import type { UseCase } from '../../people/index.ts';
import { regionRows, schoolsOnMap } from '../../regions/index.ts';
import { abilitiesOnBoards } from './abilities.ts';
import type { DistrictBoard, RegionRow } from './contract.ts';
import { momentOf } from './moment-of.ts';
import { schoolFacts } from './school-facts.ts';
import { sumFigures } from './sum-figures.ts';

/**
 * The regions side by side, today or at the end of a past day: by the memberships of that day, or with the map of today
 * laid over the same time. Throws AppError `not_allowed`, `dates`.
 */
export async function readDistrictBoard(useCase: UseCase, { on: asked, map }: { on?: string | undefined; map: 'then' | 'now' }): Promise<DistrictBoard> {
  const { actor } = useCase;
  requireAbility(abilitiesOnBoards(actor), 'readDistrict');
  const moment = await momentOf(useCase, asked);
  const { on } = moment.meaning;
  const mapDay = map === 'now' ? actor.today : on;
  const schools = await schoolsOnMap(useCase, { on: mapDay });
  const facts = await schoolFacts(useCase, schools.map(({ id }) => id), moment);
  const regions = await regionRows(useCase, { on: mapDay });
  const seatsThen = mapDay === on ? regions : await regionRows(useCase, { on });
  const members = Map.groupBy(schools, ({ regionId }) => regionId);
  const rows = regions.map(({ id, name, superintendents }): RegionRow => {
    const own = (members.get(id) ?? []).map((school) => facts.get(school.id)!);
    const oldest = own.flatMap(({ oldestDays }) => (oldestDays === null ? [] : [oldestDays]));
    return {
      ...sumFigures(own),
      region: { id, name },
      superintendents,
      schools: own.length,
      oldestDays: oldest.length > 0 ? Math.max(...oldest) : null,
      unseen: own.filter(({ unseen }) => unseen).length,
      emptySeats: seatsThen.find((row) => row.id === id)?.holes ?? null,
    };
  });
  const sum = (of: (row: RegionRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return { map, meaning: moment.meaning, regions: rows, total: { ...sumFigures(rows), schools: sum((row) => row.schools), unseen: sum((row) => row.unseen) } };
}

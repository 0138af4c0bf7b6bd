import { sql } from 'kysely';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { regionRows, schoolsOnMap } from '../../regions/index.ts';
import { plannedDosesOn, tiersBySchool } from '../../tiers/index.ts';
import { supportBySchool } from '../../visits/index.ts';
import { lastMonth } from '../contact/last-month.ts';
import { abilitiesOnBoards } from './abilities.ts';
import type { RegionBoard } from './contract.ts';
import { momentOf } from './moment-of.ts';
import { schoolFacts } from './school-facts.ts';
import { sumFigures } from './sum-figures.ts';

/** The board of a region as it is today. Throws AppError `not_found` for a region that is not there today, `not_allowed`. */
export async function readRegionBoard(useCase: UseCase, regionId: string): Promise<RegionBoard> {
  const { actor } = useCase;
  const [region] = await regionRows(useCase, { on: actor.today, id: regionId });
  if (!region) throw new AppError('not_found', 'There is no such region today.');
  requireAbility(abilitiesOnBoards(actor, regionId), 'readRegion');
  const moment = await momentOf(useCase);
  const { meaning } = moment;
  const schools = await schoolsOnMap(useCase, { on: meaning.on, regionId });
  const ids = schools.map(({ id }) => id);
  const facts = await schoolFacts(useCase, ids, moment);
  const tiers = await tiersBySchool(useCase, sql`${ids}::uuid[]`, meaning.on);
  const doses = await plannedDosesOn(useCase, meaning.on, ids);
  const support = await supportBySchool(useCase, sql`${ids}::uuid[]`, lastMonth(meaning.on));
  const rows = schools.map(({ id, name, level }): RegionBoard['schools'][number] => {
    const [tier, dose, reached] = [tiers.get(id), doses.get(id), support.get(id)];
    return {
      school: { id, name, level },
      ...facts.get(id)!,
      tier: tier ? { key: tier.key, name: tier.name, level: tier.level, reviewOn: tier.reviewOn } : null,
      support: { plannedHours: dose?.hours ?? null, plannedVisits: dose?.visits ?? null, hours: reached?.hours ?? 0, visits: reached?.visits ?? 0 },
    };
  });
  const total = sumFigures(rows);
  return {
    region: { id: region.id, name: region.name },
    meaning,
    schools: rows,
    total: { ...total, unseen: rows.filter(({ unseen }) => unseen).length },
    deciding: { newlyLate: total.newlyLate, brokenPromises: total.toSchoolLate, emptySeats: region.holes, tierReviewsDue: rows.filter(({ tier }) => tier?.reviewOn && tier.reviewOn <= meaning.dueUntil).length },
  };
}

import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';

interface UsualTier {
  key: string;
  name: string;
  level: number;
  about: string;
  entryCriteria: string;
  exitCriteria: string;
  hoursPerMonth: number;
  visitsPerMonth: number;
  functionCodes: string[];
}

/** The three tiers a district begins with. Words, criteria and support are its own to change, from a day on. */
export const usualTiers: UsualTier[] = [
  { key: 'universal', name: 'Universal', level: 1, about: 'What every school has: its regional team, one door, the promises of the catalogue.', entryCriteria: 'Every school that is in no other tier.', exitCriteria: 'A proposal for another tier takes effect.', hoursPerMonth: 4, visitsPerMonth: 1, functionCodes: [] },
  { key: 'targeted', name: 'Targeted', level: 2, about: 'More of the team’s time for a few agreed goals.', entryCriteria: 'The need index puts the school here, or a judgement with its reason does.', exitCriteria: 'Two reviews in a row find the agreed goals reached, and the index agrees or the reason for leaving is written down.', hoursPerMonth: 12, visitsPerMonth: 2, functionCodes: [] },
  { key: 'intensive', name: 'Intensive', level: 3, about: 'A standing plan with weekly support by several functions.', entryCriteria: 'The need index puts the school here, or a judgement with its reason does.', exitCriteria: 'Three reviews in a row find the agreed goals reached; then support declines step by step.', hoursPerMonth: 32, visitsPerMonth: 4, functionCodes: [] },
];

/** Gives a district that has no tiers the usual three and their planned support; one that has keeps its own. */
export async function installTiers({ db, actor, clock }: Pick<UseCase, 'db' | 'actor' | 'clock'>): Promise<void> {
  const known = await db.selectFrom('supportTier').where('districtId', '=', actor.districtId).select('id').limit(1).executeTakeFirst();
  if (known) return;
  const set = { districtId: actor.districtId, validFrom: actor.today, setBy: actor.personId, setAt: clock.now().toString() };
  await db.insertInto('supportTier').values(usualTiers.map(({ hoursPerMonth: _h, visitsPerMonth: _v, functionCodes: _f, ...tier }) => ({ ...set, id: newId(), ...tier }))).execute();
  await db.insertInto('plannedDose').values(usualTiers.map(({ key, hoursPerMonth, visitsPerMonth, functionCodes }) => ({ ...set, id: newId(), tier: key, hoursPerMonth, visitsPerMonth, functionCodes }))).execute();
}

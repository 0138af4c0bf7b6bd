import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';

type TiersAct = 'draft' | 'publish' | 'compute' | 'propose' | 'approve' | 'setDose';

/** Who works on the need index and the tiers of the district. Everybody of it reads them. */
export function abilitiesOnTiers(actor: Actor): Abilities<TiersAct> {
  const office = holdsRole(actor, 'data_office', 'administrator');
  const leads = holdsRole(actor, 'district_leader');
  const draft: Ability = office || leads ? allowed : refused('role', 'The data office and the leaders of the district write the formula.');
  return {
    draft,
    publish: leads ? allowed : refused('role', 'Leaders of the district publish a formula.'),
    compute: office || leads ? allowed : refused('role', 'The data office and the leaders of the district compute the index.'),
    propose: holdsRole(actor, 'data_office', 'district_leader', 'regional_superintendent') ? allowed : refused('role', 'The data office, a region’s superintendent and the leaders of the district propose tiers.'),
    approve: leads ? allowed : refused('role', 'Leaders of the district approve tiers.'),
    setDose: leads ? allowed : refused('role', 'Leaders of the district set the planned support.'),
  };
}

type SchoolTierAct = 'propose' | 'review' | 'askReview' | 'answerReview' | 'match';

/** What an actor may do about the tier of one school, which is in a region or in none. */
export function abilitiesOnSchoolTier(actor: Actor, school: { id: string; regionId: string | null }): Abilities<SchoolTierAct> {
  const leads = holdsRole(actor, 'district_leader');
  const superintends = school.regionId !== null && scopeOf(actor, 'regionId', 'regional_superintendent').includes(school.regionId);
  const inRegion = superintends || (school.regionId !== null && scopeOf(actor, 'regionId', 'operational_leader').includes(school.regionId));
  const heads = scopeOf(actor, 'schoolId', 'school_leader').includes(school.id);
  return {
    propose: leads || superintends || holdsRole(actor, 'data_office') ? allowed : refused('role', 'The data office, the region’s superintendent and the leaders of the district propose a tier.'),
    review: leads || superintends ? allowed : refused('role', 'The region’s superintendent or a leader of the district reviews a proposal.'),
    askReview: heads ? allowed : refused('role', 'The leader of the school asks for a review.'),
    answerReview: leads ? allowed : refused('role', 'Leaders of the district answer for the tiers.'),
    match: leads || inRegion ? allowed : refused('role', 'The region’s leaders and the leaders of the district match people to a school.'),
  };
}

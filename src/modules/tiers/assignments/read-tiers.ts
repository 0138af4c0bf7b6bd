import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import { tierRows } from '../policy/tier-rows.ts';
import { inEffect } from './assignment-rows.ts';
import type { TiersReply } from './contract.ts';

/** The tiers with how many schools are in each today, what waits, and which reviews are due. */
export async function readTiers(useCase: UseCase): Promise<TiersReply> {
  const { db, actor } = useCase;
  const tiers = await tierRows(useCase);
  const { rows } = await sql<{ byTier: Record<string, number>; without: number; states: Record<string, number>; openReviews: number; reviewsDue: number }>`
    with current as (select a.* from tier_assignment a join school s on s.district_id = a.district_id and s.id = a.school_id and s.ended_at is null where a.district_id = ${actor.districtId} and ${inEffect(actor.today)})
    select (select coalesce(json_object_agg(tier, n), '{}') from (select tier, count(*) as n from current group by tier) t) as by_tier,
      (select count(*) from school s where s.district_id = ${actor.districtId} and s.ended_at is null and not exists (select from current where current.school_id = s.id)) as without,
      (select coalesce(json_object_agg(state, n), '{}') from (select state, count(*) as n from tier_assignment where district_id = ${actor.districtId} group by state) t) as states,
      (select count(*) from tier_review where district_id = ${actor.districtId} and answered_at is null) as open_reviews,
      (select count(*) from current where review_on <= ${actor.today}) as reviews_due`.execute(db);
  const { byTier, without, states, openReviews, reviewsDue } = rows[0]!;
  return { tiers: tiers.map((tier) => ({ ...tier, schools: byTier[tier.key] ?? 0 })), without: Number(without), states, openReviews: Number(openReviews), reviewsDue: Number(reviewsDue), abilities: abilitiesOnTiers(actor) };
}

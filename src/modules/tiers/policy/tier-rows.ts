import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';

export interface TierRow {
  key: string;
  name: string;
  level: number;
  about: string;
  entryCriteria: string;
  exitCriteria: string;
  validFrom: string;
}

/** The tiers as they are on a day, from the lightest support to the most. */
export async function tierRows({ db, actor }: Pick<UseCase, 'db' | 'actor'>, on: string = actor.today): Promise<TierRow[]> {
  const { rows } = await sql<TierRow>`
    select * from (
      select distinct on (key) key, name, level, about, entry_criteria, exit_criteria, valid_from from support_tier
      where district_id = ${actor.districtId} and valid_from <= ${on} order by key, valid_from desc
    ) held order by level, key`.execute(db);
  return rows;
}

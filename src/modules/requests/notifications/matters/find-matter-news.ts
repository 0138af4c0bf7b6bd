import { sql, type RawBuilder } from 'kysely';
import type { UseCase } from '../../../people/index.ts';
import type { NotificationKind } from '../notification-kinds.ts';
import type { Matter, NamedMatter } from './matter.ts';
import { nameMatters } from './name-matters.ts';

interface Row {
  id: string;
  kind: NotificationKind;
  by: string | null;
  happenedAt: string;
  type: Matter['type'];
  matterId: string;
}

export type MatterLine = Row & NamedMatter;

/** The actor's news of matters, of what they may read now; `rest` narrows `n`, orders and limits. */
export async function findMatterNews(useCase: UseCase, rest: RawBuilder<unknown>): Promise<MatterLine[]> {
  const { db, actor } = useCase;
  const { rows } = await sql<Row>`
    select n.id, n.kind, p.full_name as by, to_char(n.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as happened_at, n.matter_type as type, n.matter_id
    from notification n left join person p on p.district_id = n.district_id and p.id = n.actor_id
    where n.district_id = ${actor.districtId} and n.person_id = ${actor.personId} and n.matter_id is not null ${rest}`.execute(db);
  const named = await nameMatters(useCase, rows.map(({ type, matterId }) => ({ type, id: matterId })));
  return rows.flatMap((row) => {
    const words = named.get(row.matterId);
    return words ? [{ ...row, summary: words.summary.replaceAll(/\s+/g, ' ').trim(), path: words.path }] : [];
  });
}

import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { reachableViews } from './reachable-views.ts';

/** Keeps the actor's order of views and which of them they hide; views that they do not have are passed over. */
export async function arrangeViews(useCase: UseCase, { items }: { items: { id: string; hidden: boolean }[] }): Promise<void> {
  const { db, actor } = useCase;
  await sql`insert into view_choice (district_id, person_id, view_id, position, is_hidden)
    select ${actor.districtId}, ${actor.personId}, saved_view.id, wanted.position, wanted.hidden
    from unnest(${items.map((item) => item.id)}::uuid[], ${items.map((item) => item.hidden)}::boolean[]) with ordinality wanted (id, hidden, position) join saved_view on saved_view.id = wanted.id
    where ${reachableViews(useCase)}
    on conflict (district_id, person_id, view_id) do update set position = excluded.position, is_hidden = excluded.is_hidden`.execute(db);
}

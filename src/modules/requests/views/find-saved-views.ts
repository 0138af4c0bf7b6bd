import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { requestFilters } from '../contract/parts.ts';
import { countMatching } from '../lists/count-matching.ts';
import type { SharedWith, ViewsReply } from './contract.ts';
import { findShareable, roleNames } from './find-shareable.ts';
import { reachableViews } from './reachable-views.ts';

const viewsAtMost = 60;

interface Row {
  id: string;
  name: string;
  filters: Record<string, unknown>;
  personId: string | null;
  sharedBy: string | null;
  role: string | null;
  regionId: string | null;
  regionName: string | null;
  departmentId: string | null;
  departmentName: string | null;
  isHidden: boolean;
}

/** The actor's views in their own order, with counts by the same sight as the list, up to a bound; hidden ones are not counted. */
export async function findSavedViews(useCase: UseCase): Promise<ViewsReply> {
  const { db, actor } = useCase;
  const { rows } = await sql<Row>`
    select saved_view.id, saved_view.name, saved_view.filters, saved_view.person_id, saved_view.shared_by, saved_view.role, saved_view.region_id, region.name as region_name, saved_view.department_id, department.name as department_name,
      coalesce(choice.is_hidden, false) as is_hidden
    from saved_view
    left join view_choice choice on choice.district_id = saved_view.district_id and choice.view_id = saved_view.id and choice.person_id = ${actor.personId}
    left join region on region.district_id = saved_view.district_id and region.id = saved_view.region_id
    left join department on department.district_id = saved_view.district_id and department.id = saved_view.department_id
    where ${reachableViews(useCase)}
    order by choice.position nulls last, saved_view.position, saved_view.created_at, saved_view.id limit ${viewsAtMost}`.execute(db);
  const items: ViewsReply['items'] = [];
  for (const row of onceEach(rows)) {
    const { id, name, filters, isHidden } = row;
    const total = isHidden ? null : await countMatching(useCase, requestFilters.parse(filters));
    items.push({ id, name, filters, mine: row.personId === actor.personId, shared: sharedOf(row), mayEdit: row.personId === actor.personId || row.sharedBy === actor.personId, hidden: isHidden, total });
  }
  return { items, shareWith: await findShareable(useCase) };
}

/** Who holds two roles has one view of what both bring under one name. */
function onceEach(rows: Row[]): Row[] {
  const told = (row: Row) => `${row.name} ${JSON.stringify(row.filters)}`;
  return rows.filter((row, index) => row.role === null || rows.findIndex((each) => each.role !== null && told(each) === told(row)) === index);
}

function sharedOf(row: Row): (SharedWith & { name: string }) | null {
  if (row.role) return { kind: 'role', id: row.role, name: roleNames[row.role] ?? row.role };
  if (row.regionId) return { kind: 'region', id: row.regionId, name: row.regionName! };
  return row.departmentId ? { kind: 'department', id: row.departmentId, name: row.departmentName! } : null;
}

import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { sideOf, visibleRequests } from '../visibility.ts';
import type { MacroAct } from './contract.ts';
import { fillAct } from './fill-act.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { macroRows } from './macro-rows.ts';
import { readValues } from './read-values.ts';

const statusWords = { in_progress: 'go on with it', waiting_on_school: 'wait for the school', waiting_on_department: 'wait for a department', waiting_on_external: 'wait for somebody outside' } as const;

/** The macros of one kind filled in for one request, with their acts in words. Nothing is done. The school's side has none. */
export async function offerMacros(useCase: UseCase, requestId: string, { kind }: { kind: 'message' | 'note' }) {
  const { db, actor } = useCase;
  const values = await readValues(useCase, requestId);
  const request = await db.selectFrom('request').where('request.id', '=', requestId).where(visibleRequests(useCase)).select(['schoolId', 'requestedBy']).executeTakeFirstOrThrow();
  if (sideOf(actor, request) === 'school') return { items: [] };
  const rows = await macroRows(useCase, sql`m.kind = ${kind}`);
  const asked = rows.some((row) => row.acts.some((act) => act.kind === 'ask_department'));
  const departments = new Map(asked ? (await db.selectFrom('department').where('districtId', '=', actor.districtId).select(['id', 'name']).execute()).map((row) => [row.id, row.name]) : []);
  const words = (act: MacroAct): string => {
    if (act.kind === 'status') return `Then: ${statusWords[act.status]}, because “${act.reason}”`;
    if (act.kind === 'ask_department') return `Then: ask ${departments.get(act.departmentId) ?? 'a department'} for its piece: “${act.ask}”`;
    if (act.kind === 'resolve') return `Then: say it is solved: “${act.whatWasDone}”`;
    return `Then: add ${act.steps.length === 1 ? 'a step' : `${act.steps.length} steps`} to the checklist: ${act.steps.map((step) => step.label).join(', ')}`;
  };
  return { items: rows.map((row) => ({ id: row.id, name: row.name, owner: row.personId ? 'Yours' : row.ownerName, body: fillPlaceholders(row.body, values), acts: row.acts.map((act) => words(fillAct(act, values))) })) };
}

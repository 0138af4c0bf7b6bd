import type { UseCase } from '../../people/index.ts';
import { findResults } from './find-results.ts';
import { versionRows } from './need-index-rows.ts';
import { runRows } from './run-rows.ts';

export interface LatestNeeds {
  name: string;
  number: number;
  computedAt: string;
  /** More is more need. */
  bySchool: Map<string, number>;
}

/** What the newest computation says of each school, turned so that more is more need; undefined where there is none that stands. */
export async function latestNeeds(useCase: UseCase): Promise<LatestNeeds | undefined> {
  const [run] = await runRows(useCase, { limit: 1 });
  if (!run) return undefined;
  const { items, stands } = await findResults(useCase, run.indexId, { runId: run.id, limit: 100_000, offset: 0 });
  if (!stands) return undefined;
  const { formula } = (await versionRows(useCase, run.indexId)).find(({ id }) => id === run.versionId)!;
  const turn = formula.needRises === 'with_index' ? 1 : -1;
  const index = await useCase.db.selectFrom('needIndex').where('districtId', '=', useCase.actor.districtId).where('id', '=', run.indexId).select('name').executeTakeFirstOrThrow();
  return { name: index.name, number: run.number, computedAt: run.computedAt, bySchool: new Map(items.flatMap(({ school, need }) => (need === null ? [] : [[school.id, turn * need] as const]))) };
}

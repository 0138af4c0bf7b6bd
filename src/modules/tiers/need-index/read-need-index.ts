import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import type { NeedIndexesReply, NeedIndexReply } from './contract.ts';
import { formulaFaults } from './formula/formula-faults.ts';
import { inForceOn, requireIndex, versionRows } from './need-index-rows.ts';
import { runRows, saidOfRun } from './run-rows.ts';

/** The need indexes of the district. */
export async function findNeedIndexes(useCase: UseCase): Promise<NeedIndexesReply> {
  const { db, actor } = useCase;
  const indexes = await db.selectFrom('needIndex').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'name', 'about']).orderBy('createdAt').orderBy('id').limit(50).execute();
  const items: NeedIndexesReply['items'] = [];
  for (const index of indexes) {
    const versions = await versionRows(useCase, index.id);
    const [run] = await runRows(useCase, { indexId: index.id, limit: 1 });
    const held = inForceOn(versions, actor.today);
    items.push({ ...index, published: held?.number ?? null, validFrom: held?.validFrom ?? null, draft: versions.find(({ publishedAt }) => publishedAt === null)?.number ?? null, lastRun: run ? saidOfRun(run) : null });
  }
  return { items, abilities: abilitiesOnTiers(actor) };
}

/** One with all its versions. */
export async function getNeedIndex(useCase: UseCase, id: string): Promise<NeedIndexReply> {
  const index = await requireIndex(useCase, id);
  const versions = await versionRows(useCase, id);
  const runs = await runRows(useCase, { indexId: id });
  return {
    ...index,
    inForce: inForceOn(versions, useCase.actor.today)?.id ?? null,
    versions: versions.map(({ needIndexId: _, ...version }) => ({ ...version, faults: version.publishedAt === null ? formulaFaults(version.formula) : [] })),
    runs: runs.map(saidOfRun),
    abilities: abilitiesOnTiers(useCase.actor),
  };
}

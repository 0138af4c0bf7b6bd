import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { WhatIfReply } from './contract.ts';
import { computeNeeds, type Needs } from './formula/compute-needs.ts';
import { formulaFaults } from './formula/formula-faults.ts';
import type { Formula } from './formula/formula.ts';
import { shareOut } from './formula/share-out.ts';
import { inForceOn, requireIndex, versionRows } from './need-index-rows.ts';
import { readInputs } from './read-inputs.ts';

const shownMovers = 200;

/** Who would move, compared with the version in force, if the weights were others or the draft held. Weights are taken as proportions of the whole. Keeps nothing. */
export async function tryWeights(useCase: UseCase, indexId: string, { versionId, weights }: { versionId?: string | undefined; weights?: Record<string, number> | undefined }): Promise<WhatIfReply> {
  const { db, actor } = useCase;
  await requireIndex(useCase, indexId);
  const versions = await versionRows(useCase, indexId);
  const base = inForceOn(versions, actor.today) ?? versions[0]!;
  const chosen = versionId === undefined ? base : versions.find(({ id }) => id === versionId);
  if (!chosen) throw new AppError('not_found', 'There is no such version of this index.');
  const tried = weights ? reweighed(chosen.formula, weights) : chosen.formula;
  const faults = formulaFaults(tried);
  if (faults.length > 0) throw new AppError('formula', faults.join(' '), { faults });
  const before = computeNeeds(base.formula, await readInputs(useCase, base.formula));
  const after = computeNeeds(tried, await readInputs(useCase, tried));
  const schools = await db.selectFrom('school').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'shortName']).orderBy('shortName').execute();
  const moved = schools.flatMap(({ id, shortName }) => {
    const [from, to] = [before.ranked.get(id)?.tier ?? null, after.ranked.get(id)?.tier ?? null];
    return from === to ? [] : [{ school: { id, name: shortName }, from, to, needBefore: before.workings.get(id)?.need ?? null, needAfter: after.workings.get(id)?.need ?? null }];
  });
  return {
    before: countsOf(before),
    after: countsOf(after),
    weights: Object.fromEntries(tried.components.map(({ key, weight }) => [key, weight.kind === 'fixed' ? weight.parts : 0])),
    movers: moved.slice(0, shownMovers),
    movedInAll: moved.length,
  };
}

function reweighed(formula: Formula, weights: Record<string, number>): Formula {
  const { components, outOf, decimals } = formula;
  if (components.some(({ weight }) => weight.kind === 'published')) throw new AppError('weights_published', 'The source publishes these weights for each school; they are not ours to change.');
  const wanted = components.map(({ key, weight }) => weights[key] ?? (weight.kind === 'fixed' ? weight.parts : 0));
  if (wanted.every((each) => each === 0)) throw new AppError('weights', 'Something must weigh more than nothing.');
  const parts = shareOut(outOf, wanted, decimals.weight);
  return { ...formula, components: components.map((component, index) => ({ ...component, weight: { kind: 'fixed', parts: parts[index]! } })) };
}

function countsOf({ ranked, workings }: Needs): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { tier } of ranked.values()) counts[tier] = (counts[tier] ?? 0) + 1;
  return ranked.size === workings.size ? counts : { ...counts, none: workings.size - ranked.size };
}

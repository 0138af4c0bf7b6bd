import { recordAct } from '../../../platform/audit/record-act.ts';
import { requireAbility } from '../../../platform/authorization/abilities.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { AppError } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnTiers } from '../abilities.ts';
import { nextNumber } from '../next-number.ts';
import { computeNeeds } from './formula/compute-needs.ts';
import { randomWeights } from './formula/random-weights.ts';
import { inForceOn, requireIndex, versionRows } from './need-index-rows.ts';
import { readInputs } from './read-inputs.ts';

export interface RunOutcome {
  id: string;
  number: number;
  computed: number;
  refused: number;
  tiers: Record<string, number>;
}

/** Computes the index of every school by the version in force and keeps the working as it is published. Throws AppError `not_published`, `figures_wait` while new ones are being checked. */
export async function computeRun(useCase: UseCase, indexId: string, { seed }: { seed?: number | undefined } = {}): Promise<RunOutcome> {
  const { db, actor, clock } = useCase;
  await requireIndex(useCase, indexId);
  requireAbility(abilitiesOnTiers(actor), 'compute');
  const version = inForceOn(await versionRows(useCase, indexId), actor.today);
  if (!version) throw new AppError('not_published', 'No version of this index is in force. Publish one first.');
  const { formula } = version;
  const inputs = await readInputs(useCase, formula);
  // Taken as hidden they would be left out, and nobody would know that they are known a minute later.
  if (inputs.waiting > 0) throw new AppError('figures_wait', `${inputs.waiting} new figures are still being checked for small groups. It takes less than a minute: compute then.`);
  const needs = computeNeeds(formula, inputs);
  const number = await nextNumber(useCase, 'need_index_run', 1);
  const used = { seed: seed ?? number, draws: await findSetting(useCase, 'need_index_draws') };
  const stability = randomWeights(formula, inputs, needs, used);
  const id = newId();
  await db
    .insertInto('needIndexRun')
    .values({ districtId: actor.districtId, id, number, versionId: version.id, used: JSON.stringify(inputs.used), populations: JSON.stringify(needs.populations), ...used, computedBy: actor.personId, computedAt: clock.now().toString() })
    .execute();
  await insertMany(
    db,
    'needIndexResult',
    [...needs.workings].map(([schoolId, { lines, sum, need, refusal }]) => {
      const ranked = needs.ranked.get(schoolId);
      const kept = lines.map((line) => ({ ...line, from: inputs.cells[line.key]?.get(schoolId)?.from ?? null }));
      return { districtId: actor.districtId, runId: id, schoolId, need, rank: ranked?.rank ?? null, tier: ranked?.tier ?? null, refusal, working: { lines: kept, sum }, stability: stability?.get(schoolId) ?? null };
    }) as never,
  );
  await recordAct(useCase, { act: 'need_index.computed', subjectType: 'need_index', subjectId: indexId, details: { run: number, version: version.number } });
  const tiers: Record<string, number> = {};
  for (const { tier } of needs.ranked.values()) tiers[tier] = (tiers[tier] ?? 0) + 1;
  return { id, number, computed: needs.ranked.size, refused: needs.workings.size - needs.ranked.size, tiers };
}

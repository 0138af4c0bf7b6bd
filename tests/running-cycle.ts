import { addPart } from '../src/modules/plans/parts/add-part.ts';
import { beginPlan } from '../src/modules/plans/plan/begin-plan.ts';
import { getPlan } from '../src/modules/plans/plan/get-plan.ts';
import { movePlan } from '../src/modules/plans/review/move-plan.ts';
import { recordCouncil } from '../src/modules/plans/review/record-council.ts';
import { reviewPlan } from '../src/modules/plans/review/review-plan.ts';
import type { CheckpointMove, GoalDecision } from '../src/modules/plans/cycles/checkpoint-contract.ts';
import type { CheckpointState } from '../src/modules/plans/cycles/checkpoint-states.ts';
import { decideGoal } from '../src/modules/plans/cycles/decide-goal.ts';
import { getCheckpoint } from '../src/modules/plans/cycles/get-checkpoint.ts';
import { keepReading } from '../src/modules/plans/cycles/keep-reading.ts';
import { moveCheckpoint } from '../src/modules/plans/cycles/move-checkpoint.ts';
import { cloneDatabase } from './database.ts';
import { decideHidden } from './decide-hidden.ts';
import { evidenceWorld, type EvidenceOf } from './evidence-world.ts';
import { mapleCounty, type CastMember } from './maple-county.ts';

interface Stored {
  /** Stored values of the school, and which of them an indicator of the goal names. */
  values: EvidenceOf['values'];
  named: [series: string, period: string];
}

/** An approved plan of Elm School in its first cycle, with one goal, and what is done at its checkpoints. */
export async function runningCycle({ stored }: { stored?: Stored } = {}) {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database, '2026-09-21T14:00:00Z');
  if (stored) {
    await evidenceWorld(database, maple, { measures: { reads: { name: 'Reads at grade level' } }, values: stored.values }, '2026-09-01T14:00:00Z');
    await decideHidden(database, maple.districtId);
  }
  const { id } = await maple.act('ines', (useCase) => beginPlan(useCase, { schoolId: maple.id('elm') }));
  const goal = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'goal', parentId: null, text: 'Fewer late days' }));
  const indicator = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'indicator', parentId: goal.id, text: 'Late days', baseline: 31, target: 10, unit: 'days' }));
  const strategy = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'strategy', parentId: goal.id, text: 'Call homes' }));
  const done = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: 'A list' }));
  const left = await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'action_step', parentId: strategy.id, text: 'Calls each Friday' }));
  if (stored) {
    const [key, group] = stored.named[0].split('/');
    const series = await database.owner.selectFrom('series').innerJoin('measure', 'measure.id', 'series.measureId').where('measure.key', '=', key!).where('studentGroup', '=', group ?? 'all').select('number').executeTakeFirstOrThrow();
    const period = await database.owner.selectFrom('measurePeriod').where('key', '=', stored.named[1]).select('number').executeTakeFirstOrThrow();
    await maple.act('ines', (useCase) => addPart(useCase, id, { kind: 'indicator', parentId: goal.id, text: 'Reading', series: series.number, period: period.number, target: 60 }));
  }
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'ask_review', note: '' }));
  const versionId = (await maple.act('ines', (useCase) => getPlan(useCase, id))).judgedVersionId!;
  await maple.act('ines', (useCase) => recordCouncil(useCase, id, { versionId, heldOn: '2026-09-21', minutes: 'Minutes', votesFor: 9, votesAgainst: 0, abstained: 0 }));
  await maple.act('ines', (useCase) => movePlan(useCase, id, { step: 'submit', note: '' }));
  await maple.act('rita', async (useCase) => reviewPlan(useCase, id, { versionId: (await getPlan(useCase, id)).judgedVersionId!, reviewer: 'superintendent', outcome: 'approved', note: '' }));
  const days = (await maple.act('ines', (useCase) => getPlan(useCase, id))).cycle!.checkpoints;
  const move = (who: CastMember, checkpoint: string, step: CheckpointMove['step'], state: CheckpointState) => maple.act(who, (useCase) => moveCheckpoint(useCase, checkpoint, { step, state }));
  const decide = (who: CastMember, checkpoint: string, decision: Partial<GoalDecision>) => maple.act(who, (useCase) => decideGoal(useCase, checkpoint, { goalId: goal.id, version: 0, decision: 'continue', reason: 'It works.', strategies: [], amend: false, ...decision }));
  const read = (checkpoint: string, value: number, readOn: string) => maple.act('sal', (useCase) => keepReading(useCase, checkpoint, { partId: indicator.id, value, readOn, source: 'Front desk list' }));
  const see = (checkpoint: string, who: CastMember = 'ines') => maple.act(who, (useCase) => getCheckpoint(useCase, checkpoint));
  return { database, maple, id, goal, indicator, strategy, done, left, days, move, decide, read, see };
}

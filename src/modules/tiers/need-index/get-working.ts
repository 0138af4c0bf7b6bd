import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import type { WorkingReply } from './contract.ts';
import type { Inputs } from './formula/cell.ts';
import type { Formula } from './formula/formula.ts';
import { smallestChanges } from './formula/smallest-changes.ts';
import { requireIndex, versionRows } from './need-index-rows.ts';
import { readGrids } from './read-inputs.ts';
import { runResults, type RunResult } from './run-results.ts';
import { findRun, saidOfRun, type RunRow } from './run-rows.ts';

/** The working of one school in a run, the newest unless one is named. Throws AppError `not_found`. */
export async function getResult(useCase: UseCase, { indexId, schoolId, runId }: { indexId: string; schoolId: string; runId?: string | undefined }): Promise<WorkingReply> {
  const index = await requireIndex(useCase, indexId);
  const run = await findRun(useCase, indexId, runId);
  const working = run && (await workingOf(useCase, { index, run, schoolId }));
  if (!working) throw new AppError('not_found', 'There is no result for this school.');
  return working;
}

/** The working with what would change the tier; of a run that no longer stands, the tier alone. Undefined for a school that is not in the run. */
export async function workingOf(useCase: UseCase, { index, run, schoolId }: { index: { id: string; name: string }; run: RunRow; schoolId: string }): Promise<WorkingReply | undefined> {
  const { formula } = (await versionRows(useCase, run.indexId)).find(({ id }) => id === run.versionId)!;
  const { results, stands } = await runResults(useCase, run);
  const own = results.find((each) => each.schoolId === schoolId);
  if (!own) return undefined;
  const grids = await readGrids(useCase, formula);
  const changes = stands ? new Map(smallestChanges(formula, inputsOf(formula, results), schoolId, grids).map((each) => [each.key, each])) : new Map();
  const lines = formula.components.flatMap(({ key, direction, standardise }) => {
    const line = own.working.lines.find((each) => each.key === key);
    if (!line || !stands) return [];
    const { from: _, ...shown } = line;
    const populations = run.populations[key] ?? [];
    const population = populations.find(({ among }) => among === ('among' in standardise && standardise.among === 'level' ? own.level : 'all')) ?? null;
    const change = changes.get(key);
    return [{ ...shown, unit: grids[key]!.unit, decimals: grids[key]!.decimals, direction, standardise: standardise.as, population, up: change?.up ?? null, down: change?.down ?? null }];
  });
  const { outOf, needRises, cuts, decimals } = formula;
  return {
    run: saidOfRun(run),
    index: { id: index.id, name: index.name },
    stands,
    formula: { outOf, needRises, cuts, decimals },
    lines,
    sum: stands ? own.working.sum : null,
    need: stands ? own.need : null,
    rank: stands ? own.rank : null,
    of: results.filter(({ rank }) => rank !== null).length,
    tier: own.tier,
    refusal: own.refusal,
    stability: stands ? own.stability : null,
  };
}

/** What the run read, from its own working: what would change a tier is told of the run, not of today's values. */
function inputsOf(formula: Formula, results: RunResult[]): Inputs {
  const lineOf = (result: RunResult, key: string) => result.working.lines.find((line) => line.key === key)!;
  return {
    schools: results.map(({ schoolId, level }) => ({ id: schoolId, level })),
    cells: Object.fromEntries(formula.components.map(({ key }) => [key, new Map(results.map((result) => [result.schoolId, lineOf(result, key)]))])),
    publishedWeights: Object.fromEntries(formula.components.map(({ key }) => [key, new Map(results.flatMap((result) => (lineOf(result, key).weight === null ? [] : [[result.schoolId, lineOf(result, key).weight!] as const])))])),
  };
}

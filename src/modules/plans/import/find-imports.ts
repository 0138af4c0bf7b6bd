import { AppError } from '../../../platform/errors.ts';
import { findRuns, getRun, refusalsReply } from '../../../platform/imports/find-runs.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnPlans } from '../abilities.ts';
import { planFileKind } from './plan-file-kind.ts';
import { findPlaces } from './find-places.ts';

const lookedThrough = 500;

/** The tables of plans that were sent, newest first; of others than the data office their own alone. */
export async function findImports(useCase: UseCase, { limit }: { limit: number }) {
  const { db, actor } = useCase;
  const { schools } = await findPlaces(useCase, {});
  const runs = await findRuns(useCase, planFileKind, lookedThrough);
  const items = runs.filter((run) => maySee(useCase, run)).slice(0, limit).map(({ recipe: _, ...run }) => run);
  const years = await db.selectFrom('schoolYear').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).where('endsOn', '>=', actor.today).select(['id', 'name']).orderBy('startsOn').execute();
  return { items, schools: schools.slice(0, 500).map(({ id, name }) => ({ id, name })), years };
}

/** Throws AppError `not_found`. */
export async function exportRefusals(useCase: UseCase, id: string): Promise<Response> {
  const run = await getRun(useCase, planFileKind, id);
  if (!maySee(useCase, run)) throw new AppError('not_found', 'There is no such import.');
  return refusalsReply(run.refusals);
}

function maySee({ actor }: UseCase, run: { runBy: { id: string } | null }): boolean {
  return abilitiesOnPlans(actor).import.allowed || run.runBy?.id === actor.personId;
}

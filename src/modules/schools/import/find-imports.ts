import type { z } from 'zod';
import { findRuns, getRun, refusalsReply, type KeptRun } from '../../../platform/imports/find-runs.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import type { getSchoolImport, listSchoolImports } from './contract.ts';

type Run = z.output<typeof listSchoolImports.schemas.reply>['items'][number];
type RunPage = z.output<typeof getSchoolImport.schemas.reply>;

const kind = 'schools';

export async function findImports(useCase: UseCase, limit: number): Promise<{ items: Run[] }> {
  requireImporter(useCase.actor, 'read');
  return { items: (await findRuns(useCase, kind, limit)).map(asRun) };
}

/** One file with its refused rows. Throws AppError `not_found`. */
export async function getImport(useCase: UseCase, id: string): Promise<RunPage> {
  requireImporter(useCase.actor, 'read');
  const { refusals, ...run } = await getRun(useCase, kind, id);
  return { ...asRun(run), refusals };
}

export async function exportRefusals(useCase: UseCase, id: string): Promise<Response> {
  return refusalsReply((await getImport(useCase, id)).refusals);
}

function asRun({ added, same, ...run }: KeptRun): Run {
  return { ...run, created: added, unchanged: same };
}

import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { insertMany } from '../../../platform/database/insert-many.ts';
import { publish } from '../../../platform/events/publish.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRun } from '../../../platform/imports/record-run.ts';
import { storable } from '../../../platform/imports/storable.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import { applyValues, type Applied } from './apply-values.ts';
import type { MeasureImportOutcome } from './contract.ts';
import { describeOutcome } from './describe-outcome.ts';
import { findChanges } from './find-changes.ts';
import { lockImports } from './lock-imports.ts';
import { numberSeries } from './number-series.ts';
import { readKnown } from './read-known.ts';
import type { MeasureFile } from './reading/measure-file.ts';
import { readInThread } from './reading/read-in-thread.ts';

export interface MeasureImport {
  /** The file's own name, for the report. */
  name: string;
  bytes: Uint8Array;
  recipe?: string | undefined;
  period?: string | undefined;
  leaveOut?: string[] | undefined;
  /** Says what would happen and changes and keeps nothing. */
  dryRun?: boolean | undefined;
}

export const importKind = 'measures';

/**
 * Takes a file of measures whole or refuses it whole; a refusal is an outcome, kept with each refused row, and not an
 * error. A trial does what the import does and takes it back. Throws AppError `not_allowed` for all but the data office
 * and administrators.
 */
export async function importMeasures(useCase: UseCase, sent: MeasureImport): Promise<MeasureImportOutcome> {
  requireImporter(useCase.actor, 'import');
  const name = storable(sent.name);
  const known = await readKnown(useCase);
  const { schoolIds, schoolNames, measureNames, ...facts } = known;
  const file = await readInThread({ ...facts, name, bytes: sent.bytes, recipe: sent.recipe, period: sent.period, leaveOut: sent.leaveOut ?? [] });
  const words = { name, dryRun: sent.dryRun ?? false, schoolNames, measureNames };
  if (!file.values || file.refusedBecause !== undefined) return finish(useCase, sent, describeOutcome(file, undefined, [], words), file, undefined);

  await lockImports(useCase);
  await sql`savepoint before_values`.execute(useCase.db);
  const run = await nextRun(useCase);
  const { measureIds, ...numbers } = await numberSeries(useCase, file.series, file.periods);
  const applied = await applyValues(useCase, file.values, { ...numbers, schools: schoolIds, run });
  const outcome = describeOutcome(file, applied, applied.changed > 0 ? await findChanges(useCase, run) : [], words);
  if (words.dryRun || outcome.outcome === 'nothing_new') await sql`rollback to savepoint before_values`.execute(useCase.db);
  return finish(useCase, sent, outcome, file, { run, applied, measureIds });
}

async function nextRun({ db, actor }: UseCase): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from value_run where district_id = ${actor.districtId}`.execute(db);
  return Number(rows[0]!.next);
}

type Written = { run: number; applied: Applied; measureIds: ReadonlyMap<string, string> };

async function finish(useCase: UseCase, { bytes }: MeasureImport, outcome: MeasureImportOutcome, file: MeasureFile, written: Written | undefined): Promise<MeasureImportOutcome> {
  if (outcome.dryRun) return outcome;
  const id = await recordRun(useCase, { ...outcome, kind: importKind, sha256: createHash('sha256').update(bytes).digest('hex') }, file.refusals);
  if (outcome.outcome === 'nothing_new') return { ...outcome, id };
  const { added, changed, same, refused } = outcome;
  await recordAct(useCase, { act: outcome.outcome === 'applied' ? 'measures.imported' : 'measures.import_refused', subjectType: 'import_run', subjectId: id, details: { file: outcome.file, added, changed, same, refused } });
  if (outcome.outcome === 'refused' || !written) return { ...outcome, id };
  const { districtId } = useCase.actor;
  await insertMany(useCase.db, 'valueRun', [{ districtId, id: newId(), number: written.run, importRunId: id }]);
  await insertMany(useCase.db, 'valueRunMeasure', outcome.measures.map(({ key, values }) => ({ districtId, id: newId(), run: written.run, measureId: written.measureIds.get(key)!, valueCount: values })));
  await publish(useCase, { type: 'measures.imported', subjectId: id, payload: { added, changed } });
  return { ...outcome, id };
}

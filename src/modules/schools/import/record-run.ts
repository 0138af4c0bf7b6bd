import { insertMany } from '../../../platform/database/insert-many.ts';
import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { ImportOutcome } from './contract.ts';
import { withoutControls, type Refusal } from './findings.ts';

export const keptRefusals = 5_000;

/** What is left out is kept among the repairs, under a kind of this beginning. */
export const leftOutPrefix = 'left_out.';

/** Keeps one line for the file, with each refused row; returns its id. */
export async function recordRun({ db, actor, clock }: UseCase, outcome: ImportOutcome, refusals: Refusal[], sha256: string): Promise<string> {
  const id = newId();
  const leftOut = outcome.leftOut.map((each) => ({ ...each, kind: `${leftOutPrefix}${each.kind}` }));
  const told = [...outcome.repairs, ...leftOut].map((each) => ({ ...each, sentence: withoutControls(each.sentence) }));
  await db
    .insertInto('importRun')
    .values({
      districtId: actor.districtId, id, kind: 'schools', fileName: outcome.file, fileSha256: sha256, recipe: outcome.recipe, outcome: outcome.outcome,
      rowsRead: outcome.rowsRead, rowsAdded: outcome.created, rowsChanged: outcome.changed, rowsSame: outcome.unchanged, rowsRefused: outcome.refused,
      repairs: JSON.stringify(told), runBy: actor.personId, runAt: clock.now().toString(),
    })
    .execute();
  await insertMany(db, 'importRefusal', refusals.slice(0, keptRefusals).map(({ line, column, value, code, reason }) => ({ districtId: actor.districtId, id: newId(), importRunId: id, line, columnName: column && withoutControls(column), value, code, reason: withoutControls(reason) })));
  return id;
}

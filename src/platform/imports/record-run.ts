import type { Clock } from '../clock/clock.ts';
import type { Db } from '../database/in-district.ts';
import { insertMany } from '../database/insert-many.ts';
import { newId } from '../ids.ts';
import type { Repair } from '../tables/table.ts';
import type { Refusal } from './findings.ts';
import { withoutControls } from './storable.ts';

export const keptRefusals = 5_000;

/** What is left out is kept among the repairs, under a kind of this beginning. */
export const leftOutPrefix = 'left_out.';

export interface RunFacts {
  /** What the file was of: one kind's runs are not listed among another's. */
  kind: string;
  file: string;
  sha256: string;
  recipe: string | null;
  outcome: 'applied' | 'nothing_new' | 'refused';
  rowsRead: number;
  added: number;
  changed: number;
  same: number;
  refused: number;
  repairs: Repair[];
  leftOut: Repair[];
}

interface Importer {
  db: Db;
  actor: { districtId: string; personId: string | null };
  clock: Clock;
}

/** Keeps one line for the file, with each refused place; returns its id. */
export async function recordRun({ db, actor, clock }: Importer, facts: RunFacts, refusals: Refusal[]): Promise<string> {
  const id = newId();
  const leftOut = facts.leftOut.map((each) => ({ ...each, kind: `${leftOutPrefix}${each.kind}` }));
  const told = [...facts.repairs, ...leftOut].map((each) => ({ ...each, sentence: withoutControls(each.sentence) }));
  await db
    .insertInto('importRun')
    .values({
      districtId: actor.districtId, id, kind: facts.kind, fileName: facts.file, fileSha256: facts.sha256, recipe: facts.recipe, outcome: facts.outcome,
      rowsRead: facts.rowsRead, rowsAdded: facts.added, rowsChanged: facts.changed, rowsSame: facts.same, rowsRefused: facts.refused,
      repairs: JSON.stringify(told), runBy: actor.personId, runAt: clock.now().toString(),
    })
    .execute();
  await insertMany(db, 'importRefusal', refusals.slice(0, keptRefusals).map(({ line, column, value, code, reason }) => ({ districtId: actor.districtId, id: newId(), importRunId: id, line, columnName: column && withoutControls(column), value, code, reason: withoutControls(reason) })));
  return id;
}

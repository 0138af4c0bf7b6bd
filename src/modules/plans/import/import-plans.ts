import { createHash } from 'node:crypto';
import { recordAct } from '../../../platform/audit/record-act.ts';
import type { Refusal } from '../../../platform/imports/findings.ts';
import { keptRefusals, recordRun } from '../../../platform/imports/record-run.ts';
import { storable } from '../../../platform/imports/storable.ts';
import { counted } from '../../../platform/tables/counted.ts';
import type { UseCase } from '../../people/index.ts';
import { applyPlan, type PlanToApply } from './apply-plan.ts';
import type { PlanImportOutcome } from './contract.ts';
import { findPlaces } from './find-places.ts';
import { planFileKind } from './plan-file-kind.ts';
import { readPlanFile } from './read-plan-file.ts';
import { meetParts } from './meet-parts.ts';
import { wantedParts } from './wanted-parts.ts';

export interface PlanImport {
  name: string;
  bytes: Uint8Array;
  schoolId?: string | undefined;
  schoolYearId?: string | undefined;
  dryRun?: boolean | undefined;
}

const shownChanges = 200;

/**
 * Takes a table of plans whole into the drafts of a school year, or refuses it whole; a refusal is an outcome, kept with
 * each refused row, and not an error. A file that says nothing new changes nothing; nothing is taken out by a file.
 * Throws AppError `not_allowed` for who may import for no school, `not_found` for a school or year that is not there.
 */
export async function importPlans(useCase: UseCase, { name: sentName, bytes, schoolId, schoolYearId, dryRun = false }: PlanImport): Promise<PlanImportOutcome> {
  const { actor } = useCase;
  const name = storable(sentName);
  const places = await findPlaces(useCase, { schoolId, schoolYearId, lock: !dryRun });
  const file = await readPlanFile(name, bytes, schoolId === undefined);
  const refusals: Refusal[] = [...file.refusals];
  const plans: PlanToApply[] = [];
  for (const [said, lines] of Map.groupBy(file.lines, (line) => (schoolId ? '' : line.school))) {
    if (said === '' && !schoolId) continue;
    const place = schoolId ? places.schools.find(({ id }) => id === schoolId)! : places.find(said);
    const against = !place ? ['school_unknown', 'There is no such school here, or it is not yours to import for.'] : place.isStill ? ['plan_stands_still', 'The plan of this school is not a draft: its leader takes it back or opens an amendment first.'] : undefined;
    if (!place || against) refusals.push(...lines.map(({ line }) => ({ line, column: file.columnNames.school ?? null, value: storable(said || place!.name), code: against![0]!, reason: against![1]! })));
    else plans.push({ place, ...(await meetParts(useCase, place, wantedParts(lines, places.groupKey, { columnNames: file.columnNames, refusals }), refusals)) });
  }
  const sum = (of: (plan: PlanToApply) => number) => plans.reduce((total, plan) => total + of(plan), 0);
  const [added, changed, same] = [sum((plan) => plan.added.length), sum((plan) => plan.changed.length), sum((plan) => plan.same)];
  if (refusals.length === 0 && plans.length === 0) refusals.push({ line: 1, column: null, value: null, code: 'nothing_here', reason: 'No row of the file is a part of a plan.' });
  const outcome = refusals.length > 0 ? 'refused' : added + changed > 0 ? 'applied' : 'nothing_new';
  if (outcome === 'applied' && !dryRun) for (const plan of plans) await applyPlan(useCase, places.year, plan);
  const refused = new Set(refusals.map(({ line }) => line)).size;
  const will = dryRun ? 'Would add' : 'Added';
  const sentence = {
    applied: `${will} ${counted(added, 'part')} to ${counted(plans.length, 'plan')} and ${dryRun ? 'change' : 'changed'} ${changed}; ${same} ${same === 1 ? 'is' : 'are'} there just so.`,
    nothing_new: `Nothing new: all ${counted(same, 'part')} of the file are there just so.`,
    refused: `${counted(refused, 'row')} cannot be taken, so nothing of the file was. Mend them in the file and send it again.`,
  }[outcome];
  const facts = { file: name, outcome, rowsRead: file.rowsRead, added: outcome === 'refused' ? 0 : added, changed: outcome === 'refused' ? 0 : changed, same: outcome === 'refused' ? 0 : same, refused, repairs: file.repairs, leftOut: file.leftOut } as const;
  const changes = outcome === 'refused' ? [] : plans.flatMap(({ place, added: fresh, changed: other }) => [...fresh.map((part) => ({ school: place.name, kind: part.kind, text: part.fields.text, change: 'added' as const })), ...other.map(({ part }) => ({ school: place.name, kind: part.kind, text: part.text, change: 'changed' as const }))]).slice(0, shownChanges);
  const told = { ...facts, dryRun, sentence, refusals: refusals.slice(0, keptRefusals).map((refusal) => ({ file: name, ...refusal })), changes };
  if (dryRun) return { id: null, ...told };
  const id = await recordRun(useCase, { ...facts, kind: planFileKind, recipe: null, sha256: createHash('sha256').update(bytes).digest('hex') }, refusals);
  if (outcome !== 'nothing_new') await recordAct(useCase, { act: outcome === 'applied' ? 'plans.imported' : 'plans.import_refused', subjectType: 'import_run', subjectId: id, details: { file: name, added: facts.added, changed: facts.changed, refused, by: actor.personId } });
  return { id, ...told };
}

import { createHash } from 'node:crypto';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import { keptRefusals, recordRun } from '../../../platform/imports/record-run.ts';
import { storable } from '../../../platform/imports/storable.ts';
import { counted } from '../../../platform/tables/counted.ts';
import type { UseCase } from '../../people/index.ts';
import { requireImporter } from './abilities.ts';
import { applyChanges, withIds } from './apply-changes.ts';
import type { ImportOutcome } from './contract.ts';
import { planChanges, type SchoolPlan } from './plan-changes.ts';
import { readFile, refusedWhole, type SchoolFile } from './read-file.ts';
import { readKnown } from './read-known.ts';

export interface ImportFile {
  /** The file's own name, for the report. */
  name: string;
  bytes: Uint8Array;
  options?: {
    /** Whose rows of a state-wide file are taken: the district's code there, or how its schools' codes begin. */
    districtCode?: string | undefined;
    /** Says what would happen and changes and keeps nothing. */
    dryRun?: boolean | undefined;
  };
}

const shownChanges = 200;

/**
 * Takes a file of schools whole or refuses it whole; a refusal is an outcome, kept with each refused row, and not an
 * error. A file that says nothing new changes nothing. Throws AppError `not_allowed` for all but the data office and
 * administrators.
 */
export async function importSchools(useCase: UseCase, { name: sentName, bytes, options = {} }: ImportFile): Promise<ImportOutcome> {
  requireImporter(useCase.actor, 'import');
  const name = storable(sentName);
  const known = await readKnown(useCase);
  const file = await readFile(name, bytes, options.districtCode, known.schools);
  const { recipe } = file;
  if (!recipe || file.refusedBecause !== undefined) return finish(useCase, name, bytes, options, file, undefined);
  const plan = planChanges(file.drafts, known.schools, recipe);
  const against = whyNot(plan, file);
  if (against) return finish(useCase, name, bytes, options, { ...file, ...against }, undefined);
  const identified = withIds(plan, known.shares);
  const changes = { plan, shareSchools: identified.shares.schoolIds };
  const isNew = plan.created.length + plan.changed.length + identified.shares.added.length > 0;
  if (isNew && !options.dryRun) await applyChanges(useCase, recipe, plan, identified);
  return finish(useCase, name, bytes, options, { ...file, leftOut: [...file.leftOut, ...notes(plan)] }, changes);
}

/** A file that only adds must meet at least one school; a code that two schools share leads to neither. */
function whyNot(plan: SchoolPlan, { recipe, drafts }: SchoolFile) {
  if (plan.ambiguous.length > 0) {
    const refusals = plan.ambiguous.map(({ line, values }) => ({ line, column: null, value: values[recipe!.key]!, code: 'code_ambiguous', reason: 'More than one school here has this code.' }));
    return { refusals, refusedBecause: `${counted(refusals.length, 'row')} cannot be told apart by code, so nothing of the file was taken.` };
  }
  if (plan.unknown.length < drafts.length || recipe!.creates) return undefined;
  const code = { stateCode: 'state', localCode: 'local', ncesId: 'NCES' }[recipe!.key];
  return refusedWhole(1, 'no_known_school', `This layout only adds to schools that are known by their ${code} code, and none of its ${counted(drafts.length, 'school')} is. Import the list of schools first.`);
}

function notes(plan: SchoolPlan) {
  const codes = plan.unknown.map(({ line, values }) => `${values.stateCode ?? values.localCode ?? values.ncesId} ${values.name ?? ''}`.trim() + ` in line ${line}`);
  const unknown = { kind: 'unknown_school', count: codes.length, sentence: `${counted(codes.length, 'school')} not known here left out: ${codes.slice(0, 10).join(', ')}${codes.length > 10 ? ' and others' : ''}.` };
  const older = { kind: 'older_year', count: plan.older, sentence: `${counted(plan.older, 'school')} known from a later school year: grades and enrolment stayed as they are.` };
  return [unknown, older].filter(({ count }) => count > 0);
}

type Changes = { plan: SchoolPlan; shareSchools: Set<string> } | undefined;

async function finish(useCase: UseCase, name: string, bytes: Uint8Array, options: NonNullable<ImportFile['options']>, file: SchoolFile, changes: Changes): Promise<ImportOutcome> {
  const outcome = describe(name, options.dryRun ?? false, file, changes);
  if (outcome.dryRun) return outcome;
  const facts = { ...outcome, kind: 'schools', sha256: createHash('sha256').update(bytes).digest('hex'), added: outcome.created, same: outcome.unchanged };
  const id = await recordRun(useCase, facts, file.refusals);
  if (outcome.outcome !== 'nothing_new') {
    const { created, changed, unchanged, refused } = outcome;
    await recordAct(useCase, { act: outcome.outcome === 'applied' ? 'schools.imported' : 'schools.import_refused', subjectType: 'import_run', subjectId: id, details: { file: name, created, changed, unchanged, refused } });
  }
  if (outcome.outcome === 'applied') await publish(useCase, { type: 'schools.imported', subjectId: id, payload: { created: outcome.created, changed: outcome.changed } });
  return { ...outcome, id };
}

function describe(name: string, dryRun: boolean, file: SchoolFile, changes: Changes): ImportOutcome {
  const created = changes?.plan.created ?? [];
  const changed = changes?.plan.changed ?? [];
  const changedIds = new Set([...changed.map(({ known }) => known.id), ...(changes?.shareSchools ?? [])]);
  const unchanged = changes ? changes.plan.met.length - changedIds.size : 0;
  const outcome = !changes ? 'refused' : created.length + changedIds.size > 0 ? 'applied' : 'nothing_new';
  const will = dryRun ? 'Would add' : 'Added';
  const sentence = {
    applied: `${will} ${counted(created.length, 'school')} and ${dryRun ? 'change' : 'changed'} ${changedIds.size}; ${unchanged} of the file ${unchanged === 1 ? 'stays' : 'stay'} as known.`,
    nothing_new: `Nothing new: all ${counted(unchanged, 'school')} of the file are here just so.`,
    refused: file.refusedBecause ?? '',
  }[outcome];
  const sharesOnly = (changes?.plan.met ?? []).filter(({ known }) => changes!.shareSchools.has(known.id) && !changed.some((each) => each.known.id === known.id));
  return {
    id: null, file: name, recipe: file.recipe?.name ?? null, layout: file.recipe?.title ?? null, outcome, dryRun, sentence,
    rowsRead: file.rowsRead, created: created.length, changed: changedIds.size, unchanged, refused: outcome === 'refused' ? new Set(file.refusals.map(({ line }) => line)).size : 0,
    repairs: file.repairs, leftOut: file.leftOut, refusals: file.refusals.slice(0, keptRefusals).map((refusal) => ({ file: name, ...refusal })), districts: file.districts,
    changes: [
      ...created.map(({ draft, values }) => ({ line: draft.line, stateCode: values.stateCode, name: values.name, kind: 'created' as const, fields: [] })),
      ...changed.map(({ draft, values, fields }) => ({ line: draft.line, stateCode: values.stateCode, name: values.name, kind: 'changed' as const, fields })),
      ...sharesOnly.map(({ draft, known }) => ({ line: draft.line, stateCode: known.stateCode, name: known.name, kind: 'changed' as const, fields: [{ field: 'groupShares', from: null, to: null }] })),
    ].slice(0, shownChanges),
  };
}

import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import { addArticle, addRevision, findByCodes } from '../articles/keep-article.ts';
import type { CircularsOutcome } from '../contract.ts';
import { readCircular, type Circular } from './read-circular.ts';

export interface CircularFile {
  name: string;
  /** The folder it lay in, `Safety Services (SAF)`: its letters, where there are some, name the owner. */
  folder?: string | undefined;
  bytes: Uint8Array;
}

export interface ImportOptions {
  /** Said with each circular as where it comes from. */
  source: string;
  dryRun?: boolean;
  /** Names of files that were passed over. */
  leftOut?: string[];
}

/**
 * Takes circulars, all or none: each file is one, its number names the department that owns it. A changed text is a new
 * revision, the same again changes nothing. A refusal is an outcome, with each refused file. Throws `not_allowed` for
 * all but the data office and administrators.
 */
export async function importCirculars(useCase: UseCase, files: CircularFile[], { source, dryRun = false, leftOut = [] }: ImportOptions): Promise<CircularsOutcome> {
  const { db, actor, clock } = useCase;
  if (!holdsRole(actor, 'administrator', 'data_office')) throw new AppError('not_allowed', 'The data office and administrators import circulars.', { reason: 'data_office_only' });
  const departments = await db.selectFrom('department').where('districtId', '=', actor.districtId).where('endedAt', 'is', null).select(['id', 'series']).execute();
  const ownerOf = new Map(departments.flatMap(({ id, series }) => series.map((each) => [each, id] as const)));
  const { circulars, refusals } = readAll(files, ownerOf);
  if (refusals.length > 0) return { outcome: 'refused', sentence: `${refusals.length} of ${files.length} files cannot be taken, so none was.`, added: [], revised: [], unchanged: 0, dryRun, leftOut, refusals };

  const known = await findByCodes(useCase, circulars.map((each) => each.code));
  const added = circulars.filter((each) => !known.has(each.code));
  const revised = circulars.filter((each) => differs(known.get(each.code), each));
  const told = { added: added.map(named), revised: revised.map(named), unchanged: circulars.length - added.length - revised.length, dryRun, leftOut, refusals: [] };
  const isNew = added.length + revised.length > 0;
  if (isNew && !dryRun) {
    for (const circular of added) await addArticle(useCase, { ...circular, departmentId: ownerOf.get(circular.series)!, source, reviewOn: null });
    for (const { code, title, body } of revised) {
      const { id, number } = known.get(code)!;
      await db.updateTable('article').set({ title }).where('districtId', '=', actor.districtId).where('id', '=', id).execute();
      await addRevision(useCase, { id, title, body, number: number + 1 });
    }
    await recordAct(useCase, { act: 'circulars.imported', subjectType: 'district', subjectId: actor.districtId, details: { added: added.map(({ code }) => code), revised: revised.map(({ code }) => code), at: clock.now().toString() } });
  }
  const sentence = isNew ? `${dryRun ? 'Would add' : 'Added'} ${added.length} and ${dryRun ? 'revise' : 'revised'} ${revised.length}; ${told.unchanged} stay as they are.` : `Nothing new: all ${told.unchanged} are here just so.`;
  return { outcome: isNew ? 'applied' : 'nothing_new', sentence, ...told };
}

function named({ code, title }: Circular) {
  return { code, title };
}

function differs(known: { title: string; body: string } | undefined, circular: Circular): boolean {
  return known !== undefined && (known.body !== circular.body || known.title !== circular.title);
}

function readAll(files: CircularFile[], ownerOf: Map<string, string>) {
  const circulars: Circular[] = [];
  const refusals: CircularsOutcome['refusals'] = [];
  const taken = new Map<string, { file: string; body: string }>();
  for (const { name, folder, bytes } of files) {
    const refuse = (reason: string) => void refusals.push({ file: name, reason });
    const read = readCircular(name, bytes);
    if ('refusal' in read) {
      refuse(read.refusal);
      continue;
    }
    const series = /\(([A-Z]{2,5})\)$/.exec(folder ?? '')?.[1] ?? read.series;
    if (!ownerOf.has(series)) {
      refuse(`No department numbers its circulars with ${series}. Give the letters to one under Settings, Departments.`);
      continue;
    }
    const twin = taken.get(read.code);
    // The same text twice, as a browser saves a second copy, is one circular.
    if (twin && twin.body !== read.body) refuse(`${read.code} is also in ${twin.file}, with another text.`);
    if (!twin) {
      taken.set(read.code, { file: name, body: read.body });
      circulars.push({ ...read, series });
    }
  }
  return { circulars, refusals };
}

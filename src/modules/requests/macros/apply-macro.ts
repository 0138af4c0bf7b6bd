import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { AppError } from '../../../platform/errors.ts';
import type { UseCase } from '../../people/index.ts';
import { extendChecklist } from '../checklists/extend-checklist.ts';
import { resolveRequest } from '../closing/resolve-request.ts';
import { changeStatus } from '../conversation/change-status.ts';
import { writeMessage } from '../conversation/write-message.ts';
import { writeNote } from '../conversation/write-note.ts';
import { askDepartment } from '../pieces/ask-department.ts';
import type { MacroAct } from './contract.ts';
import { fillAct } from './fill-act.ts';
import { macroRows } from './macro-rows.ts';
import { readValues } from './read-values.ts';

export interface MacroUse {
  macroId: string;
  /** The text as its writer has edited it. */
  body: string;
  fileIds?: string[] | undefined;
  seenVersion?: number | undefined;
}

/**
 * Sends the edited text on the road for which the macro was made, then does its acts by the same use cases as by hand,
 * each judged by its own ability. One of them refused undoes all: the caller's transaction holds them together.
 */
export async function applyMacro(useCase: UseCase, requestId: string, { macroId, body, fileIds, seenVersion }: MacroUse): Promise<{ id: string; version: number }> {
  const [macro] = await macroRows(useCase, sql`m.id = ${macroId}`);
  if (!macro) throw new AppError('not_found', 'There is no such macro any more. Your text is still here.');
  const values = await readValues(useCase, requestId);
  const written = macro.kind === 'note' ? await writeNote(useCase, requestId, { body, fileIds }) : await writeMessage(useCase, requestId, { body, fileIds, seenVersion });
  for (const act of macro.acts) await perform(useCase, requestId, fillAct(act, values));
  await recordAct(useCase, { act: 'request.macro_used', subjectType: 'request', subjectId: requestId, details: { macroId, acts: macro.acts.map((act) => act.kind) } });
  return written;
}

async function perform(useCase: UseCase, requestId: string, act: MacroAct): Promise<void> {
  if (act.kind === 'status') await changeStatus(useCase, requestId, act);
  else if (act.kind === 'ask_department') await askDepartment(useCase, requestId, act);
  else if (act.kind === 'resolve') await resolveRequest(useCase, requestId, act);
  else await extendChecklist(useCase, requestId, act);
}

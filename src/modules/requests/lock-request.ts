import { sql } from 'kysely';
import { requireAbility } from '../../platform/authorization/abilities.ts';
import { AppError } from '../../platform/errors.ts';
import { addSchoolTime, findSetting, loadCalendar } from '../district/index.ts';
import type { UseCase } from '../people/index.ts';
import { abilitiesOn, type JudgedRequest } from './abilities.ts';
import { openStepsOf } from './checklists/open-steps-of.ts';
import { stepsOf, type RequestStep } from './checklists/steps-of.ts';
import type { RequestAct } from './contract/reading.ts';
import type { Lane } from './lanes/lane.ts';
import type { RequestStatus } from './request-states.ts';
import { visibleRequests } from './visibility.ts';

export interface LockedRequest extends JudgedRequest {
  id: string;
  number: number;
  summary: string;
  functionId: string;
  departmentId: string;
  version: number;
  openHandoff: { id: string; fromId: string; toId: string } | null;
}

interface LockOptions {
  act: RequestAct;
  /** The version that the person had before their eyes; an act on an older one is refused with what is new. */
  seenVersion?: number | undefined;
}

/**
 * Locks a request for an act and judges, under the lock, whether the actor may do it. What the actor may not see does
 * not exist (`not_found`). Throws `stale` when somebody else acted since the version that the person saw.
 */
export async function lockRequest(useCase: UseCase, requestId: string, { act, seenVersion }: LockOptions): Promise<LockedRequest> {
  const { db, actor } = useCase;
  const locked = await db
    .selectFrom('request')
    .where('request.id', '=', requestId)
    .where(visibleRequests(useCase))
    .select(['id', 'number', 'summary', 'schoolId', 'functionId', 'departmentId', 'requestedBy', 'ownerId', 'status', 'openPieceCount', 'closedAt', 'version', 'lane'])
    .forUpdate()
    .executeTakeFirst();
  if (!locked) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  const { rows } = await sql<{ regionId: string | null; handoff: LockedRequest['openHandoff']; steps: RequestStep[] | null }>`
    select (select region_id from region_membership m where m.district_id = ${actor.districtId} and m.school_id = ${locked.schoolId} and m.valid_from <= ${actor.today} and (m.valid_to is null or m.valid_to > ${actor.today})) as region_id,
      (select json_build_object('id', id, 'fromId', from_id, 'toId', to_id) from handoff h where h.district_id = ${actor.districtId} and h.request_id = ${requestId} and h.piece_id is null and h.answer is null) as handoff,
      ${act === 'resolve' ? stepsOf(useCase, requestId) : sql`null`} as steps`.execute(db);
  const request: LockedRequest = {
    ...locked,
    status: locked.status as RequestStatus,
    lane: locked.lane as Lane,
    regionId: rows[0]!.regionId,
    openHandoff: rows[0]!.handoff,
    openSteps: act === 'resolve' ? openStepsOf(rows[0]!.steps!) : [],
    mayReopen: locked.closedAt === null || (await isInReopenWindow(useCase, locked.closedAt)),
  };
  requireAbility(abilitiesOn(request, actor), act);
  if (seenVersion !== undefined && seenVersion !== request.version) {
    throw new AppError('stale', 'Somebody wrote or changed something here meanwhile. Read it, then send yours.', { seen: seenVersion, now: request.version });
  }
  return request;
}

/** The window is counted in school days of the calendar, from the moment of closing. */
export async function isInReopenWindow(useCase: UseCase, closedAt: Date): Promise<boolean> {
  const days = await findSetting(useCase, 'reopen_window_school_days');
  const calendar = await loadCalendar(useCase);
  const oneDay = 8 * 60;
  return addSchoolTime(calendar, closedAt.toISOString(), days * oneDay).dueAt >= useCase.clock.now().toString();
}

import { AppError } from '../../../platform/errors.ts';
import { loadCalendar, schoolMinutesBetween } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOn } from '../abilities.ts';
import { openStepsOf } from '../checklists/open-steps-of.ts';
import type { RequestReply } from '../contract/reading.ts';
import { findNextRung } from '../escalation/find-next-rung.ts';
import { describeFollowUp } from '../following-up/describe-follow-up.ts';
import { showLink } from '../joining/links-of.ts';
import { readConfidence } from '../lanes/read-confidence.ts';
import { recordDisclosure } from '../lanes/record-disclosure.ts';
import { isInReopenWindow } from '../lock-request.ts';
import { readHistory } from '../standing/history.ts';
import { runClocks } from '../standing/run-clocks.ts';
import { sideOf } from '../visibility.ts';
import { pageRow } from './page-row.ts';
import { readAside } from './read-aside.ts';

/** One request whole: conversation, clocks with their arithmetic, ledger and abilities. Notes only for the district's side. */
export async function getRequest(useCase: UseCase, requestId: string): Promise<RequestReply> {
  const { actor, clock } = useCase;
  const row = await pageRow(useCase, requestId);
  if (!row) throw new AppError('not_found', 'There is no such request, or it is not yours to see.');
  if (row.lane !== 'ordinary') await recordDisclosure(useCase, [requestId], 'page');
  const history = await readHistory(useCase, requestId);
  const calendar = await loadCalendar(useCase);
  const now = new Date(clock.now().epochMilliseconds).toISOString();
  const side = sideOf(actor, { schoolId: row.school.id, requestedBy: row.requestedBy.id });
  const open = row.handoffs.find((handoff) => handoff.answer === null);
  const clocks = runClocks(history, calendar, now);
  const { steps, attending, links, told, followUps, incident } = await readAside(useCase, requestId);
  const { promise, pieces, ledger, notes, ...facts } = row;
  return {
    ...facts,
    side,
    confidence: await readConfidence(useCase, requestId, row.lane),
    promise,
    watching: attending.watching,
    collaborators: side === 'district' ? attending.collaborators : [],
    links: links.map(showLink),
    notes: side === 'district' ? notes : [],
    bounces: side === 'district' ? row.bounces : [],
    handoffs: side === 'district' ? row.handoffs : [],
    pieces: pieces.map((piece) => ({ ...piece, late: piece.finishedAt === null && piece.dueAt < now, mayFinish: piece.finishedAt === null && (piece.owner.id === actor.personId || actor.grants.some((grant) => grant.role === 'department_head' && grant.departmentId === piece.department.id)) })),
    ledger: ledger.map((held) => ({ ...held, workingMinutes: Math.round(schoolMinutesBetween(calendar, held.from, held.until ?? row.closedAt ?? now)) })),
    late: row.closedAt === null && row.nextDueAt !== null && row.nextDueAt < now,
    escalation: { told, next: await findNextRung(useCase, { lane: row.lane, clocks }) },
    followUp: await describeFollowUp(useCase, row, followUps, history),
    steps: side === 'district' ? steps : steps.filter((step) => step.audience === 'school'),
    incident,
    clocks: clocks.map(({ heldDueAt: _, ...run }) => ({ ...run, ruleVersion: promise.version })),
    abilities: abilitiesOn(
      {
        schoolId: row.school.id,
        regionId: row.region?.id ?? null,
        requestedBy: row.requestedBy.id,
        ownerId: row.owner.id,
        status: row.status,
        lane: row.lane,
        openPieceCount: row.openPieceCount,
        openSteps: openStepsOf(steps),
        openHandoff: open ? { fromId: open.from.id, toId: open.to.id } : null,
        mayReopen: row.closedAt === null || (await isInReopenWindow(useCase, new Date(row.closedAt))),
      },
      actor,
    ),
  };
}

import { AppError } from '../../../platform/errors.ts';
import { loadCalendar, schoolMinutesBetween } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOn } from '../abilities.ts';
import { openStepsOf } from '../checklists/open-steps-of.ts';
import { readSteps } from '../checklists/read-steps.ts';
import type { RequestReply } from '../contract/reading.ts';
import { readIncident } from '../emergency/read-incident.ts';
import { readEscalations } from '../escalation/read-escalations.ts';
import { readFollowUp } from '../following-up/read-follow-up.ts';
import { readLinks } from '../joining/read-links.ts';
import { readConfidence } from '../lanes/read-confidence.ts';
import { recordDisclosure } from '../lanes/record-disclosure.ts';
import { isInReopenWindow } from '../lock-request.ts';
import { readHistory } from '../standing/history.ts';
import { runClocks } from '../standing/run-clocks.ts';
import { sideOf } from '../visibility.ts';
import { readAttending } from '../watching/read-attending.ts';
import { pageRow } from './page-row.ts';

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
  const steps = await readSteps(useCase, requestId);
  const { promise, pieces, ledger, notes, ...facts } = row;
  const { watching, collaborators } = await readAttending(useCase, requestId);
  return {
    ...facts,
    side,
    confidence: await readConfidence(useCase, requestId, row.lane),
    promise,
    watching,
    collaborators: side === 'district' ? collaborators : [],
    links: await readLinks(useCase, requestId),
    notes: side === 'district' ? notes : [],
    bounces: side === 'district' ? row.bounces : [],
    handoffs: side === 'district' ? row.handoffs : [],
    pieces: pieces.map((piece) => ({ ...piece, late: piece.finishedAt === null && piece.dueAt < now, mayFinish: piece.finishedAt === null && (piece.owner.id === actor.personId || actor.grants.some((grant) => grant.role === 'department_head' && grant.departmentId === piece.department.id)) })),
    ledger: ledger.map((held) => ({ ...held, workingMinutes: Math.round(schoolMinutesBetween(calendar, held.from, held.until ?? row.closedAt ?? now)) })),
    late: row.closedAt === null && row.nextDueAt !== null && row.nextDueAt < now,
    escalation: await readEscalations(useCase, { id: requestId, lane: row.lane, clocks }),
    followUp: await readFollowUp(useCase, row, history),
    steps: side === 'district' ? steps : steps.filter((step) => step.audience === 'school'),
    incident: await readIncident(useCase, requestId),
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

import { expect } from 'vitest';
import { inDistrict } from '../../src/platform/database/in-district.ts';
import { inBackground } from '../../src/modules/people/index.ts';
import { loadCalendar } from '../../src/modules/district/index.ts';
import { readHistory } from '../../src/modules/requests/standing/history.ts';
import { standingOf } from '../../src/modules/requests/standing/keep-request-standing.ts';
import { runClocks } from '../../src/modules/requests/standing/run-clocks.ts';
import type { ActKind } from './random-acts.ts';
import type { Facts } from './facts.ts';
import type { RandomDistrict } from './random-district.ts';
import { mayOwn } from './who-may-see.ts';

/** No open request is unowned: one open holding, of the owner on the row, who may own work today. */
export function checkOwners(facts: Facts): void {
  for (const request of facts.requests) {
    const open = facts.holdings.filter((held) => held.requestId === request.id && held.pieceId === null && held.untilAt === null);
    expect(open.map((held) => held.personId), `the one open holding of R-${request.number}`).toEqual([request.ownerId]);
    if (request.closedAt === null) expect(mayOwn(facts, request.ownerId), `R-${request.number} is owned by somebody who may own it`).toBe(true);
  }
  for (const piece of facts.pieces.filter((each) => each.finishedAt === null)) expect(mayOwn(facts, piece.ownerId), 'an open piece is owned by somebody who may own it').toBe(true);
}

/** The ledger of a request, and of each of its pieces, has no gap and no overlap. */
export function checkLedger(facts: Facts): void {
  const order = ({ fromAt, untilAt }: Facts['holdings'][number]) => `${fromAt} ${untilAt ?? 'now'}`;
  const spells = (held: Facts['holdings']) => held.map(({ fromAt, untilAt }) => [fromAt, untilAt]);
  // Spells of no length may stand in any order at their instant.
  const chain = (from: string, until: string | null, held: Facts['holdings']) => {
    let at = from;
    const rest = [...held].toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
    for (const spell of rest) {
      expect(spell.fromAt, `a gap or an overlap in ${JSON.stringify(spells(held))}`).toBe(at);
      at = spell.untilAt ?? 'now';
    }
    expect(at).toBe(until ?? 'now');
  };
  for (const request of facts.requests) chain(request.submittedAt, null, facts.holdings.filter((held) => held.requestId === request.id && held.pieceId === null));
  for (const piece of facts.pieces) chain(piece.askedAt, piece.finishedAt, facts.holdings.filter((held) => held.pieceId === piece.id));
}

export function checkClosing(facts: Facts): void {
  for (const request of facts.requests) {
    const open = facts.pieces.filter((piece) => piece.requestId === request.id && piece.finishedAt === null).length;
    expect(request.openPieceCount).toBe(open);
    if (['resolved_pending_confirmation', 'declined', 'closed'].includes(request.status)) expect(open, `R-${request.number} is ${request.status} with a piece open`).toBe(0);
  }
}

/** The stored standing is the one that follows from the history, whenever it is derived. */
export async function checkStanding({ database, districtId, clock }: RandomDistrict, requests: Facts['requests']): Promise<void> {
  await inDistrict(database, districtId, async (db) => {
    const useCase = await inBackground({ db, clock }, districtId);
    const calendar = await loadCalendar(useCase);
    for (const { id, number } of requests) {
      const history = await readHistory(useCase as never, id);
      const clocks = runClocks(history, calendar, new Date(clock.now().epochMilliseconds).toISOString());
      const derived = standingOf(history, clocks);
      const row = await db.selectFrom('request').where('districtId', '=', districtId).where('id', '=', id).selectAll().executeTakeFirstOrThrow();
      const stored = Object.fromEntries(Object.keys(derived).map((key) => [key, plain(row[key as keyof typeof row])]));
      expect(stored, `the standing of R-${number}`).toEqual(derived);
      for (const run of clocks) {
        expect(history.dues.find((due) => due.clock === run.clock)?.dueAt ?? null, `the newest recorded ${run.clock} of R-${number}`).toBe(run.dueAt);
      }
    }
  });
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** The causes that an act may give for a date that moves; of an act that is not here, none may move. */
const causes: Partial<Record<ActKind, string[]>> = {
  ask: ['submitted'],
  message: ['school_wrote', 'answered'],
  wait: ['paused', 'resumed'],
  resume: ['resumed'],
  decide: ['resolved', 'resumed'],
  resolve: ['resolved'],
  confirm: ['closed', 'reopened'],
  reopen: ['reopened'],
  closure: ['calendar_changed'],
};

/** No due date of a request moves without a row that says why, and the reason is of the act that was done. */
export function checkDueDates(kind: ActKind, before: Facts, after: Facts): void {
  expect(after.dues.filter((due) => before.dues.some((known) => known.id === due.id))).toEqual(before.dues);
  const fresh = after.dues.filter((due) => !before.dues.some((known) => known.id === due.id));
  for (const due of fresh) {
    expect(causes[kind] ?? [], `${kind} moved ${due.clock} by the cause ${due.cause}`).toContain(due.cause);
    if (due.cause !== 'submitted') expect(due.causeId, `${due.cause} names what it was`).not.toBeNull();
  }
  for (const request of after.requests) {
    const was = before.requests.find((each) => each.id === request.id);
    if (!was) continue;
    for (const [column, clocks] of [['firstAnswerDueAt', ['first_answer']], ['nextAnswerDueAt', ['next_answer']], ['resolutionDueAt', ['resolution']], ['nextDueAt', ['first_answer', 'next_answer', 'resolution']]] as const) {
      if (request[column] === null || request[column] === was[column]) continue;
      if (column !== 'nextDueAt' && isPaused(before, request.id, clocks[0]) && isPaused(after, request.id, clocks[0])) continue;
      const said = fresh.some((due) => due.requestId === request.id && (clocks as readonly string[]).includes(due.clock));
      const nextClock = column === 'nextDueAt' && after.dues.some((due) => due.requestId === request.id && due.dueAt === request.nextDueAt);
      expect(said || nextClock, `${kind} moved ${column} of R-${request.number} from ${was[column]} to ${request[column]} and no row says why`).toBe(true);
    }
  }
}

/** While a clock is paused nothing is due; the date it had may only be read. */
function isPaused(facts: Facts, requestId: string, clock: string): boolean {
  return facts.dues.findLast((due) => due.requestId === requestId && due.clock === clock)?.dueAt === null;
}

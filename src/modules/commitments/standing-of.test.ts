import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf } from './standing-of.ts';

const open = { firstDueOn: '2026-12-01', dueOn: '2026-12-01', outcome: null, endedOn: null } as const;

test('on its day it is not late, on the next it is, and the moved day is told apart', () => {
  expect(standingOf(open, '2026-12-01')).toBe('open');
  expect(standingOf(open, '2026-12-02')).toBe('late');
  expect(standingOf({ ...open, outcome: 'kept', endedOn: '2026-12-01' }, '2027-01-01')).toBe('kept');
  expect(standingOf({ ...open, dueOn: '2026-12-08', outcome: 'kept', endedOn: '2026-12-03' }, '2027-01-01')).toBe('kept_moved');
  expect(standingOf({ ...open, dueOn: '2026-12-08', outcome: 'kept', endedOn: '2026-12-09' }, '2027-01-01')).toBe('kept_late');
  expect(standingOf({ ...open, outcome: 'dropped', endedOn: '2026-11-30' }, '2027-01-01')).toBe('dropped');
});

test('an ended promise stands as it stood, whatever day it is looked at; an open one never gets better by waiting', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, day, day, fc.constantFrom('kept' as const, 'dropped' as const), (firstDueOn, dueOn, endedOn, today, later, outcome) => {
      expect(standingOf({ firstDueOn, dueOn, endedOn, outcome }, today)).toBe(standingOf({ firstDueOn, dueOn, endedOn, outcome }, later));
      const waiting = { firstDueOn, dueOn, outcome: null, endedOn: null };
      const [before, after] = [today, later].toSorted();
      if (standingOf(waiting, before!) === 'late') expect(standingOf(waiting, after!)).toBe('late');
    }),
  );
});

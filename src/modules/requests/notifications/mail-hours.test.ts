import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, type SchoolCalendar } from '../../district/index.ts';
import type { ConversationMessage } from './conversation-mail.ts';
import { conversationMail } from './conversation-mail.ts';
import { nextOpening } from './mail-hours.ts';

const timeZone = 'America/New_York';
const calendar: SchoolCalendar = {
  timeZone,
  // Sundays are open here, so that both changes of the clock fall on an open day.
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: weekday === 6 ? null : '08:00', closes: weekday === 6 ? null : '16:00', validFrom: '2000-01-01' })),
  years: [{ name: '2026-27', startsOn: '2026-07-01', endsOn: '2027-06-30' }],
  periods: [{ kind: 'break', name: 'Winter', startsOn: '2026-12-24', endsOn: '2027-01-02' }],
  exceptions: [],
  summer: [],
} as unknown as SchoolCalendar;
const night = { quietFrom: '18:00', quietUntil: '07:00' };
const opening = (at: string, hours = night) => nextOpening(calendar, Temporal.Instant.from(at), hours).toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'minute', timeZoneName: 'never' });

test.each([
  ['2026-11-23T10:00:00-05:00', night, '2026-11-23T10:00-05:00'],
  ['2026-11-23T18:00:00-05:00', night, '2026-11-24T07:00-05:00'],
  ['2026-11-23T06:59:00-05:00', night, '2026-11-23T07:00-05:00'],
  ['2026-11-27T19:00:00-05:00', night, '2026-11-29T07:00-05:00'],
  ['2026-12-23T19:00:00-05:00', night, '2027-01-03T07:00-05:00'],
  // The evening before the clock goes back, and before it goes forward.
  ['2026-10-30T19:00:00-04:00', night, '2026-11-01T07:00-05:00'],
  ['2027-03-12T19:00:00-05:00', night, '2027-03-14T07:00-04:00'],
  // Quiet hours that end at a time which that day does not have, or has twice.
  ['2027-03-14T00:10:00-05:00', { quietFrom: '22:00', quietUntil: '02:30' }, '2027-03-14T03:30-04:00'],
  ['2026-11-01T00:10:00-04:00', { quietFrom: '22:00', quietUntil: '01:30' }, '2026-11-01T01:30-04:00'],
  ['2026-11-23T12:30:00-05:00', { quietFrom: '12:00', quietUntil: '13:00' }, '2026-11-23T13:00-05:00'],
  ['2026-11-23T23:30:00-05:00', { quietFrom: '12:00', quietUntil: '12:00' }, '2026-11-23T23:30-05:00'],
])('ready at %s with %o, it may leave at %s', (at, hours, expected) => {
  expect(opening(at, hours)).toBe(expected);
});

test('whatever the hour, a mail leaves no sooner than ready, on an open day, outside of quiet hours, and not later than it must', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const minute = fc.integer({ min: Date.parse('2026-08-01T04:00:00Z') / 60_000, max: Date.parse('2027-06-01T04:00:00Z') / 60_000 });
  fc.assert(
    fc.property(minute, time, time, (at, quietFrom, quietUntil) => {
      const ready = Temporal.Instant.fromEpochMilliseconds(at * 60_000);
      const open = nextOpening(calendar, ready, { quietFrom, quietUntil });
      expect(Temporal.Instant.compare(open, ready)).toBeGreaterThanOrEqual(0);
      expect(dayOf(calendar, open.toZonedDateTimeISO(timeZone).toPlainDate().toString()).window).not.toBeNull();
      // What may leave, may leave at that moment too.
      expect(nextOpening(calendar, open, { quietFrom, quietUntil }).equals(open)).toBe(true);
      expect(open.since(ready).total('hours')).toBeLessThan(24 * 12);
    }),
    { numRuns: 2_000 },
  );
});

test('an internal note cannot be handed to the mail builder', () => {
  const note = { id: '1', author: 'Odd', body: 'Inner', writtenAt: new Date(), fileCount: 0 };
  // @ts-expect-error A note has no side and was not sent.
  const message: ConversationMessage = note;
  const both = { ...note, side: 'district' as const, sentAt: new Date() };
  // @ts-expect-error Nor does a note become a message by adding what it lacks.
  const dressed: ConversationMessage = both;
  expect([message, dressed]).toHaveLength(2);
  const mail = conversationMail({ kind: 'answer', by: 'Odd', lane: 'equity', number: 77, summary: 'About Mr Smith', message: { side: 'district', sentAt: new Date(), body: 'Secret', fileCount: 1 }, link: 'https://x.test/requests/1', mayAnswer: true });
  expect(JSON.stringify(mail)).not.toMatch(/Smith|77|Secret|Odd|equity/);
});

import { Temporal } from 'temporal-polyfill';

const dayMs = 86_400_000;
const quarterMs = 900_000;
const keptAtMost = 20_000;
const kept = new Map<string, Map<number, string>>();
const followers = new Map<string, string>();

/**
 * The local date, YYYY-MM-DD, of an instant given as epoch milliseconds. Answers are kept by quarter of an hour, since
 * every zone in use changes its date, and its offset, on one.
 */
export function localDateOf(epochMs: number, timeZone: string): string {
  let dates = kept.get(timeZone);
  if (!dates || dates.size > keptAtMost) kept.set(timeZone, (dates = new Map()));
  const quarter = Math.floor(epochMs / quarterMs);
  const known = dates.get(quarter);
  if (known) return known;
  const date = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  dates.set(quarter, date);
  return date;
}

/** The day after a plain date: no zone is involved, so days of 24 hours in UTC are exact. Kept, as sums walk day by day. */
export function nextDate(date: string): string {
  const known = followers.get(date);
  if (known) return known;
  if (followers.size > keptAtMost) followers.clear();
  const next = new Date(Date.parse(date) + dayMs).toISOString().slice(0, 10);
  followers.set(date, next);
  return next;
}

import { Temporal } from 'temporal-polyfill';

/** The last `count` months until an instant (UTC), as a search's marks have them, and the instant at which the first of them begins. */
export function recentMonths(until: string, count: number): { months: number[]; from: string } {
  const last = Temporal.Instant.from(until).toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();
  const all = Array.from({ length: count }, (_, back) => last.subtract({ months: back }));
  return { months: all.map(({ year, month }) => year * 100 + month), from: `${all.at(-1)!.toString()}-01T00:00:00Z` };
}

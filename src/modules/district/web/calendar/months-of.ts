/** The school year, July to June, that a date belongs to, or the one that begins in `year`. */
export function yearRange(today: string, year?: number): { from: string; to: string; label: string; year: number } {
  const begins = Number.isInteger(year) && year! > 1990 && year! < 2100 ? year! : today.slice(5) >= '07-01' ? Number(today.slice(0, 4)) : Number(today.slice(0, 4)) - 1;
  return { from: `${begins}-07-01`, to: `${begins + 1}-06-30`, label: `${begins}–${String(begins + 1).slice(2)}`, year: begins };
}

/** Days in their months, in order. */
export function monthsOf<T extends { date: string }>(days: T[]): T[][] {
  const months = new Map<string, T[]>();
  for (const day of days) {
    const key = day.date.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), day]);
  }
  return [...months.values()];
}

/** Rows of seven from Monday to Sunday; null where the month does not reach. */
export function weeksOf<T extends { date: string }>(days: T[]): (T | null)[][] {
  const first = (new Date(`${days[0]!.date}T12:00:00Z`).getUTCDay() + 6) % 7;
  const cells: (T | null)[] = [...Array.from({ length: first }, () => null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A proposal for the school year that covers a day YYYY-MM-DD or, in July and August, begins next: September to June. */
export function coveringYear(today: string): { name: string; startsOn: string; endsOn: string } {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const first = month >= 7 ? year : year - 1;
  return { name: `${first}–${String(first + 1).slice(2)}`, startsOn: `${first}-09-01`, endsOn: `${first + 1}-06-30` };
}

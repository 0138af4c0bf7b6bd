export interface Band {
  /** Successes that remain possible, both ends included. */
  low: number;
  high: number;
  end: 'low' | 'high' | null;
  /** As it is said, in percent. */
  fromPercent: number;
  toPercent: number;
}

/** How near to 0 or 100 % a share is coded, by the number of students: never fewer than the three numbers 0, 1 and 2. */
const ends: [students: number, percent: number][] = [[20, 20], [40, 10], [100, 5], [300, 2], [Infinity, 1]];

/** In which end a share falls, or in which range it is shown where its exact figure would give another away. */
export function bandOf(successes: number, students: number): Band {
  const end = ends.find(([most]) => students <= most)![1];
  const counts = (fromPercent: number, toPercent: number) => ({ fromPercent, toPercent, low: Math.ceil((fromPercent * students) / 100 - 1e-9), high: Math.floor((toPercent * students) / 100 + 1e-9) });
  const percent = (100 * successes) / students;
  if (percent <= end + 1e-9) return { ...counts(0, end), end: 'low' };
  if (percent >= 100 - end - 1e-9) return { ...counts(100 - end, 100), end: 'high' };
  const between = 100 - 2 * end;
  const width = between / Math.max(1, Math.floor(between / (2 * end)));
  const from = end + width * Math.min(Math.floor((percent - end) / width), Math.round(between / width) - 1);
  return { ...counts(from, from + width), end: null };
}

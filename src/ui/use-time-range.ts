import { useState } from 'react';
import { useDates } from './session-context.ts';

const dayMs = 86_400_000;

/** The last so many days until today in the district's zone, as two days that can be changed; `whole` when both are there. */
export function useTimeRange(lastDays: number) {
  const { today } = useDates();
  const [range, setRange] = useState(() => ({ from: new Date(Date.parse(`${today}T12:00:00Z`) - lastDays * dayMs).toISOString().slice(0, 10), to: today }));
  return { ...range, whole: range.from !== '' && range.to !== '', change: (part: 'from' | 'to', day: string) => setRange({ ...range, [part]: day }) };
}

import { useQuery } from '@tanstack/react-query';
import type { PlannedClosure } from '../../modules/district/web/calendar/declare-form.tsx';
import { CalendarPage as Calendar } from '../../modules/district/web/index.ts';
import { requestsApi } from '../../modules/requests/web/client.ts';
import { useSettled } from '../../ui/use-settled.ts';

/** The calendar, put together from what each module tells about it. */
export function CalendarPage() {
  return <Calendar WhatFollows={LaterDates} />;
}

/** How many open requests would get later dates; without the number for those who may not count every request. */
function LaterDates({ closure }: { closure: PlannedClosure }) {
  const settled = useSettled(JSON.stringify(closure));
  const planned = JSON.parse(settled) as PlannedClosure;
  const query = useQuery({ queryKey: ['requests', 'later-dates', settled], queryFn: () => requestsApi('GET /requests/later-dates', { query: planned }), enabled: planned.date !== '', retry: false });
  return (
    <p className="quiet" role="status">
      No promised hour is counted while schools are closed. {sentenceOf(query.data?.count)}
    </p>
  );
}

function sentenceOf(count: number | null | undefined): string {
  if (count === null || count === undefined) return 'Open requests get their new dates by themselves, and each says why.';
  if (count === 0) return 'No open request gets a later date.';
  return count === 1 ? 'One open request gets later dates by itself, and says why.' : `${count.toLocaleString('en-US')} open requests get later dates by themselves, and each says why.`;
}

import './calendar.css';
import { useQuery } from '@tanstack/react-query';
import { useSearch, Link } from '@tanstack/react-router';
import { useState, type ComponentType } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CalendarReply } from '../../contract.ts';
import { districtApi } from '../client.ts';
import { ComingDays } from './coming-days.tsx';
import { DeclareForm, type PlannedClosure } from './declare-form.tsx';
import { Month } from './month.tsx';
import { monthsOf, yearRange } from './months-of.ts';
import { YearsAndPeriods } from './years-and-periods.tsx';

/** The school-day calendar on which every promise is counted: what comes next, then the year month by month. */
export function CalendarPage({ WhatFollows }: { WhatFollows: ComponentType<{ closure: PlannedClosure }> }) {
  const { year } = useSearch({ strict: false }) as { year?: number };
  const dates = useDates();
  const [declaring, setDeclaring] = useState(false);
  const range = yearRange(dates.today, year);
  const query = useQuery({ queryKey: ['calendar', range.from], queryFn: () => districtApi('GET /calendar', { query: range }) });
  const mayClose = query.data?.abilities.close;
  const declare = mayClose ? (
    <button type="button" className="main" onClick={() => setDeclaring(true)}>
      Declare a closure
    </button>
  ) : null;
  return (
    <Page title="Calendar" lead={`School year ${range.label}. Promised hours run only while schools are open.`} actions={declare}>
      <QueryState query={query}>{(calendar) => <Year calendar={calendar} />}</QueryState>
      <p className="row">
        <Link className="button" to="/calendar" search={{ year: range.year - 1 } as never}>
          Year before
        </Link>
        <Link className="button" to="/calendar" search={{ year: range.year + 1 } as never}>
          Next year
        </Link>
      </p>
      {declaring && query.data ? <DeclareForm today={query.data.today} WhatFollows={WhatFollows} close={() => setDeclaring(false)} /> : null}
    </Page>
  );
}

function Year({ calendar }: { calendar: CalendarReply }) {
  return (
    <>
      <ComingDays calendar={calendar} />
      <h2>Month by month</h2>
      <p className="quiet">The framed day is today. ½ is a half day, × closed, – a holiday or break; a line below marks testing, dots a quiet period.</p>
      <div className="months">
        {monthsOf(calendar.days).map((days) => (
          <Month key={days[0]!.date} days={days} calendar={calendar} />
        ))}
      </div>
      <YearsAndPeriods calendar={calendar} />
    </>
  );
}

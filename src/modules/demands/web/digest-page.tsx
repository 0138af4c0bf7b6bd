import './demands.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { DigestContent, DigestReply } from '../contract/digests.ts';
import { demandsApi } from './client.ts';
import { MinutesBar } from './minutes-bar.tsx';

/** One week on one page, to read on a phone or to print. */
export function DigestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const dates = useDates();
  const digest = useQuery({ queryKey: ['demands', 'digest', id], queryFn: () => demandsApi('GET /weekly-digests/{id}', { params: { id } }) });
  return (
    <QueryState query={digest}>
      {(data) => (
        <div className="digest">
          <Page
            title={`Week of ${dates.fullDay(data.weekStart)}`}
            lead={`For ${data.leader}, as it was composed ${dates.when(data.composedAt)}`}
            actions={
              <button type="button" className="on-screen" onClick={() => globalThis.print()}>
                Print
              </button>
            }
          >
            {data.parts.map((part) => (
              <Part key={part.school.id} part={part} />
            ))}
          </Page>
        </div>
      )}
    </QueryState>
  );
}

function Part({ part: { school, minutes, budget, content } }: { part: DigestReply['parts'][number] }) {
  const dates = useDates();
  const nothing = Object.values(content).every((list) => list.length === 0);
  return (
    <section aria-label={school.name}>
      <h2>{school.name}</h2>
      <MinutesBar minutes={minutes} budget={budget} week="in this week" />
      {nothing ? <p>Nothing is asked, promised or waiting. A quiet week.</p> : null}
      <Asked title="Due this week" rows={content.due} />
      <Asked title="Still open from before" rows={content.overdue} />
      <Asked title="New, due later" rows={content.fresh} />
      <Section title="Asked no longer" count={content.withdrawn.length}>
        {content.withdrawn.map((row) => (
          <li key={row.id}>
            <strong>{row.what}</strong>
            {row.reason ? `: ${row.reason}` : ''} <span className="quiet">{row.department}</span>
          </li>
        ))}
      </Section>
      <Section title="Promised" count={content.promises.length}>
        {content.promises.map((row) => (
          <li key={row.id}>
            <Link to={'/promises/$id' as never} params={{ id: row.id } as never}>
              {row.what}
            </Link>{' '}
            <span className={row.late ? 'late' : 'quiet'}>
              {row.direction === 'to_school' ? `${row.owner} to you` : `you to the district`}, {row.late ? '▲ late since' : 'by'} {dates.day(row.dueOn)}
            </span>
          </li>
        ))}
      </Section>
      <Section title="Requests that wait for you" count={content.requests.length}>
        {content.requests.map((row) => (
          <li key={row.id}>
            <Link to={'/requests/$id' as never} params={{ id: row.id } as never}>
              R-{row.number} {row.summary}
            </Link>{' '}
            <span className="quiet">{row.need === 'answer' ? 'asks for your answer' : 'is it solved?'}</span>
          </li>
        ))}
      </Section>
      <Section title="News" count={content.news.length}>
        {content.news.map((row) => (
          <li key={row.id}>
            <strong>{row.what}</strong> {row.purpose} <span className="quiet">{row.department}</span>
          </li>
        ))}
      </Section>
    </section>
  );
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain">{children}</ul>
    </>
  );
}

function Asked({ title, rows }: { title: string; rows: DigestContent['due'] }) {
  const dates = useDates();
  return (
    <Section title={title} count={rows.length}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={'/demands/$id' as never} params={{ id: row.id } as never}>
            {row.what}
          </Link>{' '}
          <span className="quiet">
            {row.minutes} min, by {dates.day(row.dueOn)} · {row.owner}, {row.department}
          </span>
          <div>{row.purpose}</div>
        </li>
      ))}
    </Section>
  );
}

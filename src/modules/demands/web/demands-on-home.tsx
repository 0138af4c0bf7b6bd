import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import { demandsApi } from './client.ts';
import { minutesWord } from './demand-words.ts';

const shown = 4;

/** On the first page: what is asked of one's school, or how much waits for one's decision; nothing where neither is. */
export function DemandsOnHome() {
  const counts = useQuery({ queryKey: ['demands', 'counts'], queryFn: () => demandsApi('GET /demand-counts') });
  if (!counts.data) return null;
  const { leads, toDecide, decideLate, returned } = counts.data;
  return (
    <>
      {leads ? <AskedOfSchool minutes={counts.data.minutesThisWeek} budget={counts.data.budget} open={counts.data.open} /> : null}
      {toDecide + returned > 0 ? (
        <>
          <h2>Asked of schools</h2>
          <ul className="list">
            {toDecide > 0 ? <Line title={toDecide === 1 ? 'One demand on schools waits for your decision' : `${toDecide} demands on schools wait for your decision`} about={decideLate > 0 ? `▲ ${decideLate} late. Nothing is approved by itself.` : 'Nothing reaches a school before you approve it.'} /> : null}
            {returned > 0 ? <Line title={returned === 1 ? 'One school says: you already have it' : `${returned} schools say: you already have it`} about="Take it from where they say, or ask again with the reason." /> : null}
          </ul>
        </>
      ) : null}
    </>
  );
}

function AskedOfSchool({ minutes, budget, open }: { minutes: number; budget: number; open: number }) {
  const dates = useDates();
  const list = useQuery({ queryKey: ['demands', 'home'], queryFn: () => demandsApi('GET /demand-answers', { query: { schoolId: 'mine', state: 'open', limit: 20 } }) });
  const rows = (list.data?.items ?? []).filter((row) => row.minutes > 0).slice(0, shown);
  return (
    <>
      <h2>
        Asked of us {open > 0 ? <span className="count">{open}</span> : null}
      </h2>
      {open === 0 ? <p className="quiet">The district asks nothing of you right now.</p> : null}
      <ul className="list" hidden={rows.length === 0}>
        {rows.map((row) => (
          <li key={`${row.demand.id} ${row.school.id}`}>
            <Link className="item" to={'/demands/$id' as never} params={{ id: row.demand.id } as never}>
              <span className="title">{row.demand.what}</span>
              <span className="facts">
                {minutesWord(row.minutes)} · {row.demand.department.name}
              </span>
              <span className={row.late ? 'when late' : 'when'}>{row.late ? `▲ was due ${dates.day(row.dueOn)}` : `by ${dates.day(row.dueOn)}`}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={'/demands' as never}>All that is asked of us</Link> <span className="quiet">{minutes} of at most {budget} minutes this week</span>
      </p>
    </>
  );
}

function Line({ title, about }: { title: string; about: string }) {
  return (
    <li>
      <Link className="item" to={'/demands' as never}>
        <span className="title">{title}</span>
        <span className="facts">{about}</span>
      </Link>
    </li>
  );
}

import '../regions.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { regionsApi } from '../client.ts';

/** For the page of a school: the names alone, and the way to everything about them. */
export function ShortSupporters({ schoolId }: { schoolId: string }) {
  const dates = useDates();
  const supporters = useQuery({ queryKey: ['regions', 'supporters', schoolId, undefined], queryFn: () => regionsApi('GET /schools/{id}/supporters', { params: { id: schoolId } }) });
  return (
    <section aria-labelledby="who-supports">
      <h2 id="who-supports">Who supports this school</h2>
      <QueryState query={supporters}>
        {(data) => (
          <>
            <dl className="short-supporters">
              {data.superintendent ? <Line term="Regional superintendent" name={data.superintendent.name} /> : null}
              {data.operationalLeader ? <Line term="Operational leader" name={data.operationalLeader.name} /> : null}
              {data.items.map(({ function: serves, person, standsInFor, hole }) => (
                <Line key={serves.id} term={serves.name} name={person?.name ?? 'nobody yet'} note={standsInFor?.away ? `for ${standsInFor.name}, away until ${dates.day(standsInFor.away.until)}` : hole ? 'the seat is empty' : undefined} />
              ))}
            </dl>
            <p>
              <Link className="button" to="/schools/$id/supporters" params={{ id: schoolId } as never}>
                How to reach them, backups, any date
              </Link>
            </p>
          </>
        )}
      </QueryState>
    </section>
  );
}

function Line({ term, name, note }: { term: string; name: string; note?: string | undefined }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {name}
        {note ? <span className="quiet"> {note}</span> : null}
      </dd>
    </div>
  );
}

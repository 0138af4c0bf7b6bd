import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { evidenceApi } from '../client.ts';

const whys = { small: 'Too few students', complementary: 'To protect a smaller group', range: 'Range, to protect another', end: 'Near 0 or 100 percent' } as const;

/** The figures of one school that are not shown, with what stands in their place. */
export function HiddenOfSchool({ schoolId, period }: { schoolId: string; period: number }) {
  const dates = useDates();
  const query = useQuery({ queryKey: ['evidence', 'hidden', schoolId, period], queryFn: () => evidenceApi('GET /schools/{id}/hidden-figures', { params: { id: schoolId }, query: { period } }) });
  return (
    <QueryState query={query}>
      {({ school, items }) =>
        items.length === 0 ? (
          <p className="quiet">Everything of it is shown.</p>
        ) : (
          <div className="scroll">
            <table>
              <caption>{school}</caption>
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col">Why</th>
                  <th scope="col">What readers are told</th>
                  <th scope="col">Since</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={`${item.measure} ${item.group} ${item.subject} ${item.grade}`}>
                    <th scope="row">
                      {item.measure}, {item.group}
                      <span className="quiet">
                        {item.subject === 'all' ? '' : ` · ${item.subject}`}
                        {item.grade === 'all' ? '' : ` · grade ${item.grade}`}
                      </span>
                    </th>
                    <td>{whys[item.why]}</td>
                    <td>{item.saysInstead}</td>
                    <td>{dates.when(item.since)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </QueryState>
  );
}

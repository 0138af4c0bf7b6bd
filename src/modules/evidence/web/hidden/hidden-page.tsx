import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { evidenceApi } from '../client.ts';
import { HiddenOfSchool } from './hidden-of-school.tsx';

interface HiddenSearch {
  period?: number;
  schoolId?: string;
  after?: string;
}

/** What of the evidence is hidden, why, by which rule and since when: the data office's own page, without the figures themselves. */
export function HiddenPage() {
  const search = useSearch({ strict: false }) as HiddenSearch;
  const navigate = useNavigate();
  const dates = useDates();
  const query = useQuery({ queryKey: ['evidence', 'hidden', search.period, search.after], queryFn: () => evidenceApi('GET /hidden-figures', { query: { ...(search.period ? { period: search.period } : {}), ...(search.after ? { after: search.after } : {}) } }), placeholderData: (last) => last });
  const go = (next: HiddenSearch) => void navigate({ to: '/evidence/hidden', search: next as never });
  return (
    <Page title="Hidden figures" lead="What of the evidence is not shown, and why. It is the same for all readers, and decided once after every import.">
      <QueryState query={query}>
        {({ rule, periods, period, schools, after }) => (
          <>
            <p>
              A figure of fewer than <strong>{rule.fewest} students</strong> is hidden{rule.fewestSince ? `, since ${dates.fullDay(rule.fewestSince)}` : ''}, and as few others as possible so that none can be worked out by adding and subtracting.
              {rule.ends === 'coded' ? ' Shares near 0 and 100 percent are shown as ends, such as “5 % or less”.' : ' Shares near 0 and 100 percent are shown as they are.'} <Link to="/settings/policy">Change the rule</Link>
            </p>
            {periods.length === 0 ? <p role="status">There are no figures yet.</p> : null}
            {periods.length > 0 ? (
              <div className="scroll">
                <table>
                  <caption>Figures by period</caption>
                  <thead>
                    <tr>
                      <th scope="col">Period</th>
                      <th scope="col" className="n">Figures</th>
                      <th scope="col" className="n">Too few students</th>
                      <th scope="col" className="n">To protect those</th>
                      <th scope="col" className="n">As a range</th>
                      <th scope="col" className="n">As an end</th>
                      <th scope="col" className="n">Decided</th>
                    </tr>
                  </thead>
                  <tbody>
                    {periods.map((each) => (
                      <tr key={each.number}>
                        <th scope="row">
                          <button type="button" className="plain" aria-pressed={each.number === period} onClick={() => go({ period: each.number })}>
                            {each.name}
                          </button>
                        </th>
                        <td className="n">{each.figures.toLocaleString('en-US')}</td>
                        <td className="n">{each.small.toLocaleString('en-US')}</td>
                        <td className="n">{each.complementary.toLocaleString('en-US')}</td>
                        <td className="n">{each.ranges.toLocaleString('en-US')}</td>
                        <td className="n">{each.ends.toLocaleString('en-US')}</td>
                        <td className="n">{each.waiting > 0 ? `${each.waiting} of ${each.schools} schools wait` : each.solvedAt ? dates.when(each.solvedAt) : ''}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            ) : null}
            {period !== null && schools.length > 0 ? (
              <>
                <h2>Schools, {periods.find((each) => each.number === period)?.name}</h2>
                <ul className="list">
                  {schools.map((school) => (
                    <li key={school.id}>
                      <button type="button" className="plain" aria-expanded={school.id === search.schoolId} onClick={() => go({ ...search, period, ...(school.id === search.schoolId ? { schoolId: undefined as never } : { schoolId: school.id }) })}>
                        {school.name}
                      </button>{' '}
                      <span className="quiet">{school.isDecided ? `${school.small} too small, ${school.complementary} to protect those, ${school.ranges} as a range, ${school.ends} as an end` : 'not decided yet: nothing of it is shown'}</span>
                      {school.id === search.schoolId ? <HiddenOfSchool schoolId={school.id} period={period} /> : null}
                    </li>
                  ))}
                </ul>
                {after ? (
                  <button type="button" onClick={() => go({ period, after })}>
                    Next schools
                  </button>
                ) : null}
              </>
            ) : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}

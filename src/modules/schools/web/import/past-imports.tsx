import { useQuery } from '@tanstack/react-query';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { schoolsApi } from '../client.ts';
import { outcomeWords } from './import-words.ts';

const marks = { applied: 'status done', nothing_new: 'status', refused: 'status overdue' };

/** The files that were sent, newest first: what became of each, and the refused rows to fetch. */
export function PastImports() {
  const dates = useDates();
  const query = useQuery({ queryKey: ['imports'], queryFn: () => schoolsApi('GET /schools/imports') });
  return (
    <section aria-labelledby="past-imports">
      <h2 id="past-imports">Past imports</h2>
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">No file has been sent yet.</p>
          ) : (
            <ul className="list imports">
              {items.map((run) => (
                <li key={run.id}>
                  <div className="row spread">
                    <strong>{run.file}</strong>
                    <span className={marks[run.outcome]}>{outcomeWords[run.outcome]}</span>
                  </div>
                  <p className="quiet">
                    {dates.when(run.runAt)}
                    {run.runBy ? `, ${run.runBy.name}` : ''}.{' '}
                    {run.outcome === 'refused' ? `${run.refused} of ${run.rowsRead} rows refused; nothing was changed.` : `${run.created} created, ${run.changed} changed, ${run.unchanged} unchanged.`}{' '}
                    {run.outcome === 'refused' ? (
                      <a href={`/api/v1/schools/imports/${run.id}/refusals.csv`} download>
                        Refused rows as CSV<span className="skip"> of {run.file}</span>
                      </a>
                    ) : null}
                  </p>
                  {run.repairs.length + run.leftOut.length > 0 ? (
                    <details>
                      <summary>
                        Repaired and left out<span className="skip"> in {run.file}</span>
                      </summary>
                      <ul className="plain">
                        {[...run.repairs, ...run.leftOut].map((each) => (
                          <li key={each.kind}>{each.sentence}</li>
                        ))}
                      </ul>
                    </details>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { QueryState } from '../query-state.tsx';
import { useDates } from '../session-context.ts';
import { importOutcomes } from './import-outcomes.ts';

interface Told {
  kind: string;
  sentence: string;
}

interface PastRun {
  id: string;
  file: string;
  outcome: keyof typeof importOutcomes;
  runAt: string;
  runBy: { name: string } | null;
  repairs: Told[];
  leftOut: Told[];
}

interface PastRunsProps<Run extends PastRun> {
  query: UseQueryResult<{ items: Run[] }>;
  /** What the run did, in a sentence. */
  said: (run: Run) => string;
  /** Where the rows that it refused can be fetched, if it has any. */
  refusals: (run: Run) => string | undefined;
  /** Instead of what became of the file: that it was taken back. */
  undone?: (run: Run) => boolean;
  more?: ComponentType<{ run: Run }>;
}

const shownAtFirst = 8;

/** The files that were sent, newest first: what became of each, and the refused rows to fetch. */
export function PastRuns<Run extends PastRun>({ query, said, refusals, undone = () => false, more: More }: PastRunsProps<Run>) {
  const dates = useDates();
  const [all, setAll] = useState(false);
  return (
    <section aria-labelledby="past-imports">
      <h2 id="past-imports">Past imports</h2>
      <QueryState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">No file has been sent yet.</p>
          ) : (
            <>
            <ul className="list imports">
              {(all ? items : items.slice(0, shownAtFirst)).map((run) => (
                <li key={run.id}>
                  <div className="row spread">
                    <strong>{run.file}</strong>
                    <span className={undone(run) ? 'status' : importOutcomes[run.outcome].mark}>{undone(run) ? 'Taken back' : importOutcomes[run.outcome].words}</span>
                  </div>
                  <p className="quiet">
                    {dates.when(run.runAt)}
                    {run.runBy ? `, ${run.runBy.name}` : ''}. {said(run)}{' '}
                    {refusals(run) ? (
                      <a href={refusals(run)} download>
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
                  {More ? <More run={run} /> : null}
                </li>
              ))}
            </ul>
            {all || items.length <= shownAtFirst ? null : (
              <button type="button" onClick={() => setAll(true)}>
                Show the {items.length - shownAtFirst} before
              </button>
            )}
            </>
          )
        }
      </QueryState>
    </section>
  );
}

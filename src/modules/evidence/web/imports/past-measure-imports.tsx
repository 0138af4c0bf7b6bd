import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '../../../../ui/notices.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { KeptMeasureRun } from '../../import/contract.ts';
import { outcomeWords } from './import-words.ts';
import { importsApi } from './imports-client.ts';
import { Revisions } from './revisions.tsx';

const marks = { applied: 'status done', nothing_new: 'status', refused: 'status overdue' };

/** The files that were sent, newest first: what became of each, the refused rows to fetch, what it changed, and its undo. */
export function PastMeasureImports() {
  const query = useQuery({ queryKey: ['measure-imports'], queryFn: () => importsApi('GET /measures/imports') });
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
                <Run key={run.id} run={run} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}

function Run({ run }: { run: KeptMeasureRun }) {
  const dates = useDates();
  const queries = useQueryClient();
  const say = useNotice();
  const undo = useMutation({
    mutationFn: () => importsApi('POST /measures/imports/{id}/undo', { params: { id: run.id } }),
    onSuccess: async ({ sentence }) => {
      say(sentence);
      await queries.invalidateQueries();
    },
  });
  const count = (number: number) => number.toLocaleString('en-US');
  return (
    <li>
      <div className="row spread">
        <strong>{run.file}</strong>
        <span className={run.undone ? 'status' : marks[run.outcome]}>{run.undone ? 'Taken back' : outcomeWords[run.outcome]}</span>
      </div>
      <p className="quiet">
        {dates.when(run.runAt)}
        {run.runBy ? `, ${run.runBy.name}` : ''}.{' '}
        {run.outcome === 'refused' ? `${count(run.refused)} of ${count(run.rowsRead)} rows refused; nothing was changed.` : `${count(run.added)} values new, ${count(run.changed)} changed, ${count(run.same)} as known.`}{' '}
        {run.undone ? `Taken back ${dates.when(run.undone.at)}${run.undone.by ? ` by ${run.undone.by}` : ''}. ` : null}
        {run.refused > 0 ? (
          <a href={`/api/v1/measures/imports/${run.id}/refusals.csv`} download>
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
      {run.changed > 0 ? <Revisions run={run} /> : null}
      {run.mayUndo ? (
        <p>
          <button type="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
            Take this file back<span className="skip">: {run.file}</span>
          </button>
        </p>
      ) : null}
      {undo.error ? <Refusal error={undo.error} /> : null}
    </li>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PastRuns } from '../../../../ui/imports/past-runs.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { KeptMeasureRun } from '../../import/contract.ts';
import { importsApi } from './imports-client.ts';
import { Revisions } from './revisions.tsx';

const count = (number: number) => number.toLocaleString('en-US');

/** The files of measures that were sent, with what each changed and its undo. */
export function PastMeasureImports() {
  const dates = useDates();
  const query = useQuery({ queryKey: ['measure-imports'], queryFn: () => importsApi('GET /measures/imports') });
  const said = ({ undone, ...run }: KeptMeasureRun) => {
    const did = run.outcome === 'refused' ? `${count(run.refused)} of ${count(run.rowsRead)} rows refused; nothing was changed.` : `${count(run.added)} values new, ${count(run.changed)} changed, ${count(run.same)} as known.`;
    return undone ? `${did} Taken back ${dates.when(undone.at)}${undone.by ? ` by ${undone.by}` : ''}.` : did;
  };
  return (
    <PastRuns
      query={query}
      said={said}
      undone={(run) => run.undone !== null}
      refusals={(run) => (run.refused > 0 ? `/api/v1/measures/imports/${run.id}/refusals.csv` : undefined)}
      more={More}
    />
  );
}

function More({ run }: { run: KeptMeasureRun }) {
  return (
    <>
      {run.changed > 0 ? <Revisions run={run} /> : null}
      {run.mayUndo ? <Undo run={run} /> : null}
    </>
  );
}

function Undo({ run }: { run: KeptMeasureRun }) {
  const queries = useQueryClient();
  const say = useNotice();
  const undo = useMutation({
    mutationFn: () => importsApi('POST /measures/imports/{id}/undo', { params: { id: run.id } }),
    onSuccess: async ({ sentence }) => {
      say(sentence);
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <p>
        <button type="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
          Take this file back<span className="skip">: {run.file}</span>
        </button>
      </p>
      {undo.error ? <Refusal error={undo.error} /> : null}
    </>
  );
}

import '../plans.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../../ui/api.ts';
import { FileDrop } from '../../../../ui/imports/file-drop.tsx';
import { LookFirst } from '../../../../ui/imports/look-first.tsx';
import { PastRuns } from '../../../../ui/imports/past-runs.tsx';
import { RefusedRows } from '../../../../ui/imports/refused-rows.tsx';
import { Sentences } from '../../../../ui/imports/sentences.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import type { PlanImportOutcome } from '../../contract.ts';
import { plansApi } from '../client.ts';

interface Sending {
  file: File;
  schoolId: string;
  schoolYearId: string;
  dryRun: boolean;
}

async function send({ file, schoolId, schoolYearId, dryRun }: Sending): Promise<PlanImportOutcome> {
  try {
    return await plansApi('POST /plan-imports', { query: { name: file.name, dryRun: String(dryRun), ...(schoolId ? { schoolId } : {}), ...(schoolYearId ? { schoolYearId } : {}) }, file });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'import_refused' && error.details) return error.details as unknown as PlanImportOutcome;
    throw error;
  }
}

/** Plans from a table: first a look that changes nothing, then whole or not at all. */
export function PlanImportsPage() {
  const [file, setFile] = useState<File>();
  const past = useQuery({ queryKey: ['plan imports'], queryFn: () => plansApi('GET /plan-imports') });
  const schools = past.data?.schools ?? [];
  const [chosen, setChosen] = useState<string>();
  const schoolId = chosen ?? (schools.length === 1 ? schools[0]!.id : '');
  const [schoolYearId, setYear] = useState('');
  const queries = useQueryClient();
  const say = useNotice();
  const run = useMutation({
    mutationFn: send,
    onSuccess: async (outcome) => {
      if (outcome.dryRun) return;
      if (outcome.outcome !== 'refused') say(outcome.sentence);
      await queries.invalidateQueries();
    },
  });
  const outcome = run.data;
  const may = outcome?.dryRun === true && outcome.outcome === 'applied';
  return (
    <Page title="Plans from a table" lead="Last year’s plan, from a spreadsheet or the table of a Word document: a row an action step. It is taken whole or refused whole; the same table again changes nothing.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) run.mutate({ file, schoolId, schoolYearId, dryRun: !may });
        }}
      >
        <FileDrop
          label="Table of plans"
          about="The table of a Word document (.docx), a spreadsheet (.xlsx), CSV or tab-separated text, up to 5 MB. Columns: School, Goal, Root cause, Student group, Baseline, Target, Strategy, Action step, Owner, Due, Funding source, Indicator. A blank goal or strategy is the one above."
          taken=".csv,.tsv,.txt,.xlsx,.docx"
          files={file ? [file] : []}
          choose={([next]) => {
            setFile(next);
            run.reset();
          }}
        />
        <div className="narrow">
          <label htmlFor="import-school">Whose plan it is</label>
          <select
            id="import-school"
            value={schoolId}
            onChange={(event) => {
              setChosen(event.target.value);
              run.reset();
            }}
          >
            <option value="">As the column “School” says</option>
            {schools.map((school) => (
              <option key={school.id} value={school.id}>
                {school.name}
              </option>
            ))}
          </select>
          <label htmlFor="import-year">For the school year</label>
          <select
            id="import-year"
            value={schoolYearId}
            onChange={(event) => {
              setYear(event.target.value);
              run.reset();
            }}
          >
            <option value="">That runs today</option>
            {(past.data?.years ?? []).map((year) => (
              <option key={year.id} value={year.id}>
                {year.name}
              </option>
            ))}
          </select>
        </div>
        <div aria-live="polite">{outcome ? <Outcome outcome={outcome} /> : null}</div>
        {run.error ? <Refusal error={run.error} /> : null}
        <LookFirst mayImport={may} disabled={!file || Boolean(outcome && !may)} isPending={run.isPending} />
      </form>
      <PastRuns query={past} said={(each) => (each.outcome === 'refused' ? `${each.refused} of ${each.rowsRead} rows refused; nothing was changed.` : `${each.added} parts added, ${each.changed} changed, ${each.same} there just so.`)} refusals={(each) => (each.outcome === 'refused' ? `/api/v1/plan-imports/${each.id}/refusals.csv` : undefined)} />
    </Page>
  );
}

function Outcome({ outcome }: { outcome: PlanImportOutcome }) {
  const isRefused = outcome.outcome === 'refused';
  return (
    <>
      <p className={isRefused ? 'notice refused' : 'notice'}>
        {outcome.sentence} {isRefused ? 'Nothing was changed.' : null}
      </p>
      <Sentences title="Repaired" rows={outcome.repairs} />
      <Sentences title="Left out" rows={outcome.leftOut} />
      <RefusedRows refusals={outcome.refusals} />
      {outcome.changes.length > 0 ? (
        <details>
          <summary>Part by part</summary>
          <ul className="plain">
            {outcome.changes.map((change) => (
              <li key={`${change.school} ${change.kind} ${change.text}`}>
                {change.school}: {change.kind.replace('_', ' ')} {change.change} <span className="quiet">{change.text.slice(0, 200)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

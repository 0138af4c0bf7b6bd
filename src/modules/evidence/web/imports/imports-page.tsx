import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop } from '../../../../ui/imports/file-drop.tsx';
import { LookFirst } from '../../../../ui/imports/look-first.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { sendMeasures } from './imports-client.ts';
import { LeaveOut } from './leave-out.tsx';
import { MappingForm } from './mapping-form.tsx';
import { MeasureOutcome } from './measure-outcome.tsx';
import { PastMeasureImports } from './past-measure-imports.tsx';

/** Measures from a file: first a look that changes nothing, then the import, whole or not at all. */
export function MeasureImportsPage() {
  const [file, setFile] = useState<File>();
  const [period, setPeriod] = useState('');
  const [leaveOut, setLeaveOut] = useState<string[]>([]);
  const queries = useQueryClient();
  const say = useNotice();
  const send = useMutation({
    mutationFn: sendMeasures,
    onSuccess: async (outcome) => {
      if (outcome.dryRun) return;
      if (outcome.outcome !== 'refused') say(outcome.sentence);
      await queries.invalidateQueries();
    },
  });
  const outcome = send.data;
  const mayImport = outcome?.dryRun === true && outcome.outcome === 'applied';
  const look = (changed: { file?: File; period?: string; leaveOut?: string[] } = {}) => {
    const asked = changed.file ?? file;
    if (asked) send.mutate({ file: asked, period: changed.period ?? period, leaveOut: changed.leaveOut ?? leaveOut, dryRun: true });
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    setLeaveOut([]);
    look({ file: chosen, leaveOut: [] });
  };
  return (
    <Page title="Measures from files" lead="A file is taken whole or refused whole. Sending the same file again changes nothing; a later one is a revision, and every file can be taken back.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (mayImport && file) send.mutate({ file, period, leaveOut, dryRun: false });
          else look();
        }}
      >
        <FileDrop label="File of measures" about="A spreadsheet (.xlsx), CSV or tab-separated text, also packed (.gz), up to 20 MB, as it was published. Larger files go in with bin/causeway import measures." taken=".csv,.tsv,.txt,.xlsx,.gz" files={file ? [file] : []} choose={([chosen]) => choose(chosen!)} />
        <div className="narrow">
          <label htmlFor="import-period">Of which time it must be</label>
          <input
            id="import-period"
            autoComplete="off"
            maxLength={40}
            aria-describedby="import-period-about"
            value={period}
            onChange={(event) => {
              setPeriod(event.target.value);
              send.reset();
            }}
          />
          <p id="import-period-about" className="quiet">
            For example 2017-18. Leave it empty where the file says it itself.
          </p>
        </div>
        <div aria-live="polite">{outcome ? <MeasureOutcome outcome={outcome} /> : null}</div>
        {outcome ? (
          <LeaveOut
            refusedBy={outcome.refusedBy}
            codes={leaveOut}
            change={(codes) => {
              setLeaveOut(codes);
              look({ leaveOut: codes });
            }}
          />
        ) : null}
        {send.error ? <Refusal error={send.error} /> : null}
        <LookFirst mayImport={mayImport} disabled={!file || Boolean(outcome && !mayImport)} isPending={send.isPending} />
      </form>
      {outcome?.unknown ? <MappingForm file={outcome.file} unknown={outcome.unknown} saved={() => look()} /> : null}
      <PastMeasureImports />
    </Page>
  );
}

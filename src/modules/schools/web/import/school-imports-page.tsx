import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop } from '../../../../ui/imports/file-drop.tsx';
import { LookFirst } from '../../../../ui/imports/look-first.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { DistrictChoice } from './district-choice.tsx';
import { OutcomeView } from './outcome-view.tsx';
import { PastImports } from './past-imports.tsx';
import { sendFile } from './send-file.ts';

/** Schools from a file: first a look that changes nothing, then the import, whole or not at all. */
export function SchoolImportsPage() {
  const [file, setFile] = useState<File>();
  const [districtCode, setDistrictCode] = useState('');
  const [districts, setDistricts] = useState<{ code: string; name: string; rows: number }[]>([]);
  const queries = useQueryClient();
  const say = useNotice();
  const send = useMutation({
    mutationFn: sendFile,
    onSuccess: async (outcome) => {
      if (outcome.districts.length > 1) setDistricts(outcome.districts);
      if (outcome.dryRun) return;
      if (outcome.outcome !== 'refused') say(outcome.sentence);
      await queries.invalidateQueries();
    },
  });
  const outcome = send.data;
  const mayImport = outcome?.dryRun === true && outcome.outcome === 'applied';
  const choose = (chosen: File) => {
    setFile(chosen);
    setDistricts([]);
    setDistrictCode('');
    send.reset();
  };
  return (
    <Page title="Schools from files" lead="A file is taken whole or refused whole. Sending the same file again changes nothing.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) send.mutate({ file, districtCode, dryRun: !mayImport });
        }}
      >
        <FileDrop label="File of schools" about="A spreadsheet (.xlsx), CSV, tab-separated text or GeoJSON, up to 20 MB, as your state or city publishes it. The columns are found by their names." taken=".csv,.tsv,.txt,.xlsx,.json,.geojson,.gz" files={file ? [file] : []} choose={([chosen]) => choose(chosen!)} />
        {districts.length > 0 ? (
          <DistrictChoice
            districts={districts}
            code={districtCode}
            change={(code) => {
              setDistrictCode(code);
              send.reset();
            }}
          />
        ) : null}
        <div aria-live="polite">{outcome ? <OutcomeView outcome={outcome} /> : null}</div>
        {send.error ? <Refusal error={send.error} /> : null}
        <LookFirst mayImport={mayImport} disabled={!file || Boolean(outcome && !mayImport)} isPending={send.isPending} />
      </form>
      <PastImports />
    </Page>
  );
}

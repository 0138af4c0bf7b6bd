import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop } from '../../../../ui/imports/file-drop.tsx';
import { LookFirst } from '../../../../ui/imports/look-first.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { CircularsOutcomeView } from './circulars-outcome-view.tsx';
import { sendCirculars } from './send-circulars.ts';

/** Circulars from files: first a look that changes nothing, then the import, all or none. */
export function CircularsPage() {
  const [files, setFiles] = useState<File[]>([]);
  const [source, setSource] = useState('');
  const queries = useQueryClient();
  const say = useNotice();
  const send = useMutation({
    mutationFn: sendCirculars,
    onSuccess: async (outcome) => {
      if (outcome.dryRun) return;
      if (outcome.outcome !== 'refused') say(outcome.sentence);
      await queries.invalidateQueries({ queryKey: ['articles'] });
    },
  });
  const outcome = send.data;
  const mayImport = outcome?.dryRun === true && outcome.outcome === 'applied';
  return (
    <Page title="Circulars from files" lead="All files are taken or none. The same text again changes nothing; a changed one is a new revision, and the old one stays readable.">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (files.length > 0) send.mutate({ files, source, dryRun: !mayImport });
        }}
      >
        <FileDrop
          many
          label="Circulars"
          about="Plain text (.txt) with the number first in each name, as in “FAM-02 School Councils.txt”, or a .zip of them, up to 20 MB. The letters of the number name the department that owns it."
          taken=".txt,.zip"
          files={files}
          choose={(chosen) => {
            setFiles(chosen);
            send.reset();
          }}
        />
        <div className="narrow">
          <label htmlFor="circulars-source">Where they come from</label>
          <input
            id="circulars-source"
            required
            maxLength={200}
            autoComplete="off"
            aria-describedby="circulars-source-about"
            value={source}
            onChange={(event) => {
              setSource(event.target.value);
              send.reset();
            }}
          />
          <p id="circulars-source-about" className="quiet">
            Said with each answer taken from them, for example “Superintendent’s circulars 2026-27”.
          </p>
        </div>
        <div aria-live="polite">{outcome ? <CircularsOutcomeView outcome={outcome} /> : null}</div>
        {send.error ? <Refusal error={send.error} /> : null}
        <LookFirst mayImport={mayImport} disabled={files.length === 0 || source.trim() === '' || Boolean(outcome && !mayImport)} isPending={send.isPending} />
      </form>
    </Page>
  );
}

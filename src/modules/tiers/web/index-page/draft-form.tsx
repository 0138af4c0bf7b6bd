import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { VersionReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { AddComponent } from './add-component.tsx';
import { ComponentFields } from './component-fields.tsx';
import { CutFields } from './cut-fields.tsx';

type Formula = VersionReply['formula'];

/** A draft being written: its components, weights and cuts. What is typed stays on this device until it is kept. */
export function DraftForm({ version }: { version: VersionReply }) {
  const queries = useQueryClient();
  const say = useNotice();
  const [kept, keep, clear] = useDraft(`need-index:${version.id}:${version.revision}`);
  const [note, setNote] = useState(version.note);
  const formula = parsed(kept) ?? version.formula;
  const change = (next: Partial<Formula>) => keep(JSON.stringify({ ...formula, ...next }));
  const save = useMutation({
    mutationFn: () => tiersApi('PUT /need-index-versions/{id}', { params: { id: version.id }, body: { formula, note, revision: version.revision } }),
    onSuccess: async ({ faults }) => {
      clear();
      say(faults.length === 0 ? 'Kept. It can be published.' : 'Kept. It cannot be published yet.');
      await queries.invalidateQueries();
    },
  });
  const total = formula.components.reduce((sum, { weight }) => sum + (weight.kind === 'fixed' ? weight.parts : 0), 0);
  const setComponent = (at: number, next: Formula['components'][number] | undefined) => change({ components: formula.components.flatMap((each, index) => (index === at ? (next ? [next] : []) : [each])) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {formula.components.map((component, index) => (
        <ComponentFields key={component.key} component={component} change={(next) => setComponent(index, next)} />
      ))}
      <AddComponent taken={formula.components.map(({ key }) => key)} add={(component) => change({ components: [...formula.components, component] })} />
      <p role="status">
        The weights are {Math.round(total * 100) / 100} of {formula.outOf} parts.
      </p>
      <CutFields formula={formula} change={change} />
      <label htmlFor="draft-note">What changed, and why</label>
      <textarea id="draft-note" maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      {version.faults.length > 0 && kept === '' ? (
        <ul className="plain">
          {version.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
      {save.error ? <Refusal error={save.error} /> : null}
      <p className="row">
        <button className="main" disabled={save.isPending}>
          Keep the draft
        </button>
        {kept === '' ? null : (
          <button type="button" onClick={clear}>
            Drop what I typed
          </button>
        )}
      </p>
    </form>
  );
}

function parsed(text: string): Formula | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Formula;
  } catch {
    return undefined;
  }
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../../ui/api.ts';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { PeopleListOutcome } from '../../contract.ts';
import { peopleApi } from '../client.ts';

const shownAtMost = 50;

/** A pasted list, one person a line: looked at first, then taken whole or not at all. */
export function PeopleListForm({ close }: { close: () => void }) {
  const [text, setText, clear] = useDraft('people list');
  const [outcome, setOutcome] = useState<PeopleListOutcome>();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async (dryRun: boolean) => sendList(text, dryRun),
    onSuccess: async (reply) => {
      setOutcome(reply);
      if (reply.dryRun || reply.refusals.length > 0) return;
      clear();
      await queries.invalidateQueries({ queryKey: ['people'] });
    },
  });
  return (
    <Dialog title="People from a list" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(true);
        }}
      >
        <label htmlFor="people-list">One person a line: name, mail address, role, school or region or department</label>
        <textarea id="people-list" required spellCheck={false} placeholder="Inés Elm, ines@district.org, School leader, Elm School" value={text} onChange={(event) => setText(event.target.value)} />
        {send.error ? <Refusal error={send.error} /> : null}
        {outcome ? <Outcome outcome={outcome} /> : null}
        <p className="row">
          <button disabled={send.isPending || text.trim() === ''}>Look first</button>
          <button type="button" className="main" disabled={send.isPending || !outcome?.dryRun || outcome.refusals.length > 0} onClick={() => send.mutate(false)}>
            Add and invite them
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function Outcome({ outcome }: { outcome: PeopleListOutcome }) {
  return (
    <div role="status" className={outcome.refusals.length > 0 ? 'notice refused' : 'notice'}>
      <p>{outcome.sentence}</p>
      <ul className="plain">
        {outcome.refusals.slice(0, shownAtMost).map((refusal) => (
          <li key={`${refusal.line} ${refusal.column} ${refusal.reason}`}>
            Line {refusal.line}
            {refusal.column ? `, ${refusal.column}` : ''}
            {refusal.value ? ` “${refusal.value}”` : ''}: {refusal.reason}
          </li>
        ))}
        {outcome.repairs.map((repair) => (
          <li key={repair}>{repair}</li>
        ))}
      </ul>
    </div>
  );
}

/** A refused list is an outcome to be shown, not an error. */
async function sendList(text: string, dryRun: boolean): Promise<PeopleListOutcome> {
  try {
    return await peopleApi('POST /people/imports', { query: { name: 'pasted.csv', dryRun: String(dryRun) }, file: new Blob([text]) });
  } catch (error) {
    if (error instanceof ApiProblem && error.details && 'refusals' in error.details) return error.details as unknown as PeopleListOutcome;
    throw error;
  }
}

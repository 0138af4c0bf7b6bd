import './visits.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNotice } from '../../../ui/notices.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { VisitChoices, VisitReply } from '../contract.ts';
import { visitsApi } from './client.ts';
import { Doubts, type Answers } from './doubts.tsx';
import { contentOf, draftOf, isWhole } from './visit-draft.ts';
import { VisitFields } from './visit-fields.tsx';
import { whatItSays } from './what-it-says.ts';

/** A visit recorded anew as it was, with the reason; what stood before stays readable. */
export function CorrectForm({ visit, close }: { visit: VisitReply; close: () => void }) {
  const choices = useQuery({ queryKey: ['visits', 'choices', visit.school.id], queryFn: () => visitsApi('GET /schools/{id}/visit-choices', { params: { id: visit.school.id } }) });
  return (
    <Dialog title={`Correct V-${visit.number}`} close={close}>
      <QueryState query={choices}>{(data) => <Form visit={visit} choices={data} close={close} />}</QueryState>
    </Dialog>
  );
}

function Form({ visit, choices, close }: { visit: VisitReply; choices: VisitChoices; close: () => void }) {
  const queries = useQueryClient();
  const say = useNotice();
  const dates = useDates();
  const [draft, setDraft] = useState(() => draftOf(visit));
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<Answers>({ again: false, namesChecked: false });
  // The version that was read when the form was opened: a newer one is not written over unseen.
  const [version, setVersion] = useState(visit.version);
  // A goal of an older plan, which is still the one that it served, stays a choice.
  const { goal } = visit;
  const goals = goal && !choices.goals.some(({ id }) => id === goal.id) ? [goal, ...choices.goals] : choices.goals;
  const correct = useMutation({
    mutationFn: () => visitsApi('POST /visits/{id}/corrections', { params: { id: visit.id }, body: { ...contentOf(draft), ...answers, version, reason: reason.trim() } }),
    onSuccess: async () => {
      close();
      say('Corrected. What stood before stays on the record.');
      await queries.invalidateQueries();
    },
    onError: () => queries.invalidateQueries({ queryKey: ['visits', 'one'] }),
  });
  const overtaken = visit.version !== version;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        correct.mutate();
      }}
    >
      <VisitFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} choices={{ ...choices, goals }} others={visit.people} />
      <label htmlFor="correct-reason">Why is it corrected? The school reads this</label>
      <textarea id="correct-reason" required rows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      {overtaken ? (
        <div className="notice refused" role="alert">
          Somebody corrected it meanwhile. It says now: {whatItSays(visit, dates)}.
          <p>
            <button type="button" onClick={() => setVersion(visit.version)}>
              I have read it; mine is right
            </button>
          </p>
        </div>
      ) : null}
      <Doubts error={overtaken ? null : correct.error} note={draft.note} answers={answers} answer={setAnswers} />
      <p>
        <button className="main" disabled={correct.isPending || overtaken || !isWhole(draft) || reason.trim() === ''}>
          Record it anew
        </button>
      </p>
    </form>
  );
}

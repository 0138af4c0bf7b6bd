import './visits.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../ui/new-key.ts';
import { useNotice } from '../../../ui/notices.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../ui/query-state.tsx';
import { usePageSession } from '../../../ui/session-context.ts';
import { useDraft } from '../../../ui/use-draft.ts';
import type { VisitChoices } from '../contract.ts';
import { visitsApi } from './client.ts';
import { Doubts, type Answers } from './doubts.tsx';
import { PromiseFields } from './promise-fields.tsx';
import { SchoolChoice } from './school-choice.tsx';
import { contentOf, emptyDraft, isWhole } from './visit-draft.ts';
import { VisitFields } from './visit-fields.tsx';

/** A visit that was held, told in less than two minutes on a phone. */
export function RecordPage() {
  const { school } = useSearch({ strict: false }) as { school?: string };
  const navigate = useNavigate();
  const choose = (id: string | undefined) => void navigate({ to: '.', search: { school: id } as never, replace: true });
  const choices = useQuery({ queryKey: ['visits', 'choices', school], queryFn: () => visitsApi('GET /schools/{id}/visit-choices', { params: { id: school! } }), enabled: school !== undefined });
  return (
    <Page title="Record a visit" lead="What was held, not what is planned.">
      {school === undefined ? (
        <div className="narrow">
          <SchoolChoice choose={choose} />
        </div>
      ) : (
        <QueryState query={choices}>{(data) => <Form key={school} choices={data} another={() => choose(undefined)} />}</QueryState>
      )}
    </Page>
  );
}

function Form({ choices, another }: { choices: VisitChoices; another: () => void }) {
  const { personId } = usePageSession();
  const { school, mayRecord } = choices;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useNotice();
  const [draft, setDraft] = useState(() => emptyDraft(choices.today, personId));
  const [note, setNote, clearNote] = useDraft(`visit ${school.id}`);
  const [promise, setPromise] = useState({ what: '', dueOn: '' });
  const [answers, setAnswers] = useState<Answers>({ again: false, namesChecked: false });
  const [key, setKey] = useState(newKey);
  const promised = promise.what.trim();
  const record = useMutation({
    mutationFn: () => visitsApi('POST /visits', { key, body: { schoolId: school.id, ...contentOf({ ...draft, note }), ...answers, ...(promised ? { promise: { what: promised, dueOn: promise.dueOn } } : {}) } }),
    onSuccess: async ({ number }) => {
      clearNote();
      say(`V-${number} is recorded.`);
      await queries.invalidateQueries();
      await navigate({ to: '/visits/$id' as never, params: { id: `V-${number}` } as never, replace: true });
    },
    // What is said after a refusal is another call.
    onError: () => setKey(newKey()),
  });
  const toSchool = (
    <p>
      <strong>{school.name}</strong>{' '}
      <button type="button" className="plain" onClick={another}>
        Another school
      </button>
    </p>
  );
  if (!mayRecord.allowed) {
    return (
      <>
        {toSchool}
        <Refusal error={new Error(mayRecord.sentence)} />
      </>
    );
  }
  return (
    <form
      className="narrow"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate();
      }}
    >
      {toSchool}
      <VisitFields
        draft={{ ...draft, note }}
        change={({ note: written, ...part }) => {
          if (written !== undefined) setNote(written);
          setDraft({ ...draft, ...part });
        }}
        choices={choices}
      />
      <details>
        <summary>Something was promised</summary>
        <PromiseFields draft={promise} change={setPromise} />
      </details>
      <Doubts error={record.error} note={note} answers={answers} answer={setAnswers} />
      <p>
        <button className="main wide" disabled={record.isPending || !isWhole(draft) || (promised !== '' && promise.dueOn === '')}>
          {record.isPending ? 'Recording …' : 'Record the visit'}
        </button>
      </p>
    </form>
  );
}

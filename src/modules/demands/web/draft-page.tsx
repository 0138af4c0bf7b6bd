import './demands.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../ui/new-key.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../ui/query-state.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { DemandDraft } from '../contract/demands.ts';
import { CheckPanel } from './check-panel.tsx';
import { demandsApi } from './client.ts';
import { DraftFields } from './draft-fields.tsx';

const weekMs = 7 * 86_400_000;

/** Drafting what a department wants of schools, with what one should know beside it. */
export function DraftPage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const { today } = useDates();
  const mine = useQuery({ queryKey: ['demands', 'departments'], queryFn: async () => (await demandsApi('GET /demands', { query: { view: 'ours', limit: 1 } })).mayAskFor });
  const demand = useQuery({ queryKey: ['demands', 'draft', id], queryFn: () => demandsApi('GET /demands/{id}', { params: { id: id! } }), enabled: id !== undefined });
  const inAWeek = (weeks: number) => new Date(Date.parse(`${today}T12:00:00Z`) + weeks * weekMs).toISOString().slice(0, 10);
  const fresh = (departmentId: string): DemandDraft => ({ departmentId, what: '', purpose: '', readers: '', minutes: 15, sendOn: today, dueOn: inAWeek(2), doneBy: 'tick', mayDecline: true, measureKey: null, schoolsBy: 'all', schoolsOf: [] });
  return (
    <Page title={id ? 'Edit the draft' : 'Ask schools'} lead="A draft is seen by your department alone. It reaches a school only when the school’s region approves it.">
      <QueryState query={mine}>
        {(departments) => {
          if (departments.length === 0) return <p role="status">The people of a department ask schools. You belong to none.</p>;
          if (!id) return <Draft departments={departments} initial={fresh(departments[0]!.id)} />;
          return <QueryState query={demand}>{(row) => <Draft id={id} departments={departments} initial={{ ...fresh(row.department.id), what: row.what, purpose: row.purpose, readers: row.readers, minutes: row.minutes, sendOn: row.sendOn, dueOn: row.dueOn, doneBy: row.doneBy, mayDecline: row.mayDecline, measureKey: row.measure?.key ?? null, schoolsBy: row.schoolsBy, schoolsOf: row.schoolsOf }} />}</QueryState>;
        }}
      </QueryState>
    </Page>
  );
}

function Draft({ id, departments, initial }: { id?: string; departments: { id: string; name: string }[]; initial: DemandDraft }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(initial);
  const [key] = useState(newKey);
  const change = (part: Partial<DemandDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: () => (id ? demandsApi('PUT /demands/{id}', { params: { id }, body: draft }) : demandsApi('POST /demands', { body: draft, key })),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['demands'] });
      await navigate({ to: '/demands/$id' as never, params: { id: made.id } as never });
    },
  });
  return (
    <div className="drafting">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <DraftFields draft={draft} change={change} departments={departments} />
        {save.error ? <Refusal error={save.error} /> : null}
        <p className="row">
          <button className="main" disabled={save.isPending}>
            Keep the draft
          </button>
          <span className="quiet">You send it from its page.</span>
        </p>
      </form>
      <CheckPanel asked={{ ...draft, demandId: id }} take={(dueOn) => change({ dueOn })} />
    </div>
  );
}

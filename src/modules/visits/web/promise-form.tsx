import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { createClient } from '../../../ui/api.ts';
import { usePageSession } from '../../../ui/session-context.ts';
import type * as commitments from '../../commitments/contract.ts';
import type { VisitReply } from '../contract.ts';
import { PromiseFields } from './promise-fields.tsx';

const commitmentsApi = createClient<typeof commitments>();

/** A promise that names the visit in which it was made: each side for itself. */
export function PromiseForm({ visit, close }: { visit: VisitReply; close: () => void }) {
  const { belongsTo } = usePageSession();
  const [draft, setDraft] = useState({ what: '', dueOn: '' });
  const direction = belongsTo.some(({ id }) => id === visit.school.id) ? 'by_school' : 'to_school';
  return (
    <ActForm
      title="Write down a promise"
      button="Promise it"
      ready={draft.what.trim() !== '' && draft.dueOn !== ''}
      act={() => commitmentsApi('POST /commitments', { body: { schoolId: visit.school.id, direction, what: draft.what.trim(), dueOn: draft.dueOn, sourceKind: 'visit', sourceId: visit.id } })}
      done="Promised, and on the record of the school."
      close={close}
    >
      <PromiseFields draft={draft} change={setDraft} />
    </ActForm>
  );
}

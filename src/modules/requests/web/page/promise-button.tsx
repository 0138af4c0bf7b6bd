import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** Promises something by a day, for one's own side. It is on the record from then on. */
export function PromiseButton({ request }: { request: RequestReply }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="text" onClick={() => setOpen(true)}>
        Promise something
      </button>
      {open ? <PromiseForm request={request} close={() => setOpen(false)} /> : null}
    </>
  );
}

function PromiseForm({ request, close }: { request: RequestReply; close: () => void }) {
  const dates = useDates();
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState('');
  const to = request.side === 'school' ? 'the district' : request.school.name;
  return (
    <ActForm
      title={`A promise to ${to}`}
      button="Promise it"
      ready={what.trim() !== '' && dueOn !== ''}
      act={() => requestsApi('POST /requests/{id}/commitments', { params: { id: request.id }, body: { what: what.trim(), dueOn } })}
      done={`On the record: both sides see it, with its day.`}
      close={close}
    >
      <label htmlFor="promise-what">What you will do</label>
      <input id="promise-what" data-first required maxLength={500} value={what} onChange={(event) => setWhat(event.target.value)} />
      <label htmlFor="promise-due">By the end of</label>
      <input id="promise-due" type="date" required min={dates.today} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
    </ActForm>
  );
}

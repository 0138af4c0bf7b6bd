import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { AssignmentsReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { stateWords } from '../tier-words.ts';

type Row = AssignmentsReply['items'][number];
type Act = 'review' | 'approve' | 'withdraw';

/** What is proposed and waits: who proposed it and why; whoever may, reviews, approves or takes it back. */
export function Proposals({ nameOf }: { nameOf: (key: string | null) => string }) {
  const [acting, setActing] = useState<{ row: Row; act: Act }>();
  const [many, setMany] = useState(false);
  const query = useQuery({ queryKey: ['tiers', 'waiting'], queryFn: () => tiersApi('GET /tier-assignments', { query: { state: 'waiting', limit: 200 } }) });
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  const approvable = items.filter((row) => row.abilities.approve.allowed || (row.abilities.review.allowed && row.state === 'proposed'));
  return (
    <>
      <h2>Proposed, not yet in effect</h2>
      {approvable.length > 1 ? (
        <p>
          <button type="button" className="main" onClick={() => setMany(true)}>
            Review and approve {approvable.length}
          </button>
        </p>
      ) : null}
      <ul className="list">
        {items.map((row) => (
          <li key={row.id} className="row spread">
            <div className="grow">
              <Link to={'/schools/$id/tier' as never} params={{ id: row.school.id } as never}>
                <strong>{row.school.name}</strong>
              </Link>
              : {nameOf(row.tier)}
              {row.indexTier !== null && row.indexTier !== row.tier ? <span> (the index says {nameOf(row.indexTier)})</span> : null}
              <div className="quiet">
                {row.rationale} · {row.proposedBy.name}, {stateWords[row.state]}
              </div>
            </div>
            <span className="row">
              {(['review', 'approve', 'withdraw'] as const).map((act) =>
                row.abilities[act].allowed ? (
                  <button key={act} type="button" aria-label={`${buttonWords[act]}: ${row.school.name}`} onClick={() => setActing({ row, act })}>
                    {buttonWords[act]}
                  </button>
                ) : null,
              )}
            </span>
          </li>
        ))}
      </ul>
      {acting ? <StepForm {...acting} nameOf={nameOf} close={() => setActing(undefined)} /> : null}
      {many ? <ApproveManyForm ids={approvable.map(({ id }) => id)} close={() => setMany(false)} /> : null}
    </>
  );
}

const buttonWords: Record<Act, string> = { review: 'Review', approve: 'Approve', withdraw: 'Take back' };

function StepForm({ row, act, nameOf, close }: { row: Row; act: Act; nameOf: (key: string | null) => string; close: () => void }) {
  const [note, setNote] = useState('');
  const [effectiveFrom, setFrom] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const params = { id: row.id };
  const send = () => {
    if (act === 'review') return tiersApi('POST /tier-assignments/{id}/review', { params, body: { note: note.trim() } });
    if (act === 'withdraw') return tiersApi('POST /tier-assignments/{id}/withdrawal', { params, body: { note: note.trim() } });
    return tiersApi('POST /tier-assignments/{id}/approval', { params, body: { note: note.trim(), ...(effectiveFrom ? { effectiveFrom } : {}), ...(reviewOn ? { reviewOn } : {}) } });
  };
  const done = { review: 'Reviewed. It waits for approval.', approve: 'Approved. The school reads why on its page.', withdraw: 'Taken back.' }[act];
  return (
    <ActForm title={`${row.school.name}: ${nameOf(row.tier)}`} button={buttonWords[act]} ready={act === 'approve' || note.trim() !== ''} act={send} done={done} close={close}>
      <p className="said">{row.rationale}</p>
      {act === 'approve' ? <ApprovalDays effectiveFrom={effectiveFrom} setFrom={setFrom} reviewOn={reviewOn} setReviewOn={setReviewOn} /> : null}
      <label htmlFor="step-note">{{ review: 'What you found', approve: 'Note (may stay empty)', withdraw: 'Why it is taken back' }[act]}</label>
      <textarea id="step-note" required={act !== 'approve'} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}

function ApprovalDays({ effectiveFrom, setFrom, reviewOn, setReviewOn }: { effectiveFrom: string; setFrom: (day: string) => void; reviewOn: string; setReviewOn: (day: string) => void }) {
  const dates = useDates();
  return (
    <>
      <label htmlFor="step-from">In effect from (empty: today)</label>
      <input id="step-from" type="date" min={dates.today} value={effectiveFrom} onChange={(event) => setFrom(event.target.value)} />
      <label htmlFor="step-again">Looked at again on, a school day (empty: by the district’s rule)</label>
      <input id="step-again" type="date" min={dates.today} value={reviewOn} onChange={(event) => setReviewOn(event.target.value)} />
      <p className="quiet">Where the tier is lighter than the one before, planned support declines over the time that the district’s rule says.</p>
    </>
  );
}

function ApproveManyForm({ ids, close }: { ids: string[]; close: () => void }) {
  const [note, setNote] = useState('');
  const [effectiveFrom, setFrom] = useState('');
  const [reviewOn, setReviewOn] = useState('');
  const act = async () => {
    const reply = await tiersApi('POST /tier-approvals', { body: { ids, note: note.trim(), ...(effectiveFrom ? { effectiveFrom } : {}), ...(reviewOn ? { reviewOn } : {}) } });
    if (reply.approved === 0) throw new Error(reply.refused[0]?.sentence ?? 'None was approved.');
    return reply;
  };
  return (
    <ActForm title={`Review and approve ${ids.length} proposals`} button={`Approve ${ids.length}`} ready={note.trim() !== ''} act={act} done="Approved. What could not be stays among the proposals." close={close}>
      <p>Each is judged by itself: what you proposed yourself stays for somebody else.</p>
      <ApprovalDays effectiveFrom={effectiveFrom} setFrom={setFrom} reviewOn={reviewOn} setReviewOn={setReviewOn} />
      <label htmlFor="many-note">What you looked at</label>
      <textarea id="many-note" required maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
    </ActForm>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../ui/act-form.tsx';
import { useDates } from '../../../ui/session-context.ts';
import type { DemandReply } from '../contract/demands.ts';
import { demandsApi } from './client.ts';
import { schoolsWord } from './demand-words.ts';

export type Deciding = 'approve' | 'move' | 'take_out' | 'refuse' | 'excuse';

const words: Record<Deciding, { title: string; button: string; label: string; done: string }> = {
  approve: { title: 'Approve', button: 'Approve', label: 'A reason, needed where a school’s week is over its minutes', done: 'Approved. The schools read it on its day and in the digest.' },
  move: { title: 'Approve for another day', button: 'Approve for that day', label: 'Why another day? The asker reads it', done: 'Approved for that day.' },
  take_out: { title: 'Take schools out', button: 'Take them out', label: 'Why? The asker reads it', done: 'Taken out. Their minutes are counted as saved.' },
  refuse: { title: 'Refuse', button: 'Refuse', label: 'Why? The asker reads it', done: 'Refused. The schools hear nothing of it.' },
  excuse: { title: 'Excuse schools', button: 'Excuse them', label: 'Why? The asker and the school read it', done: 'Excused.' },
};

/** A region's decision: for all of its own schools, or for those that are chosen. */
export function DecideForm({ demand, deciding, close }: { demand: DemandReply; deciding: Deciding; close: () => void }) {
  const dates = useDates();
  const { title, button, label, done } = words[deciding];
  const excuses = deciding === 'excuse';
  const list = useQuery({ queryKey: ['demands', 'deciding', demand.id, excuses], queryFn: () => demandsApi('GET /demand-answers', { query: { demandId: demand.id, limit: 200, ...(excuses ? { state: 'open' } : { mine: 'true' }) } }) });
  const regions = new Set(demand.regions.filter(({ mine }) => mine).map(({ region }) => region?.id));
  const rows = (list.data?.items ?? []).filter(({ region }) => regions.has(region?.id));
  const picks = deciding === 'take_out' || excuses;
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState(demand.dueOn);
  const budget = list.data?.budget ?? 0;
  const over = rows.filter((row) => row.weekMinutes + demand.minutes > budget && demand.minutes > 0);
  const needsReason = deciding !== 'approve' || over.length > 0;
  const act = () =>
    demandsApi('POST /demands/{id}/decisions', {
      params: { id: demand.id },
      body: { decision: deciding, ...(picks || chosen.length > 0 ? { schoolIds: chosen } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}), ...(deciding === 'move' ? { dueOn } : {}) },
    });
  const toggle = (id: string) => setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <ActForm title={title} button={button} ready={(!picks || chosen.length > 0) && (!needsReason || reason.trim() !== '')} act={act} done={done} close={close}>
      <p>
        {schoolsWord(rows.length)} of yours, {demand.minutes} min each, by {dates.day(demand.dueOn)}.
      </p>
      {!picks && over.length > 0 ? <p className="late">▲ {over.length === 1 ? `${over[0]!.school.name} would be` : `${over.length} of them would be`} asked more than {budget} minutes in that week.</p> : null}
      {deciding === 'move' ? (
        <>
          <label htmlFor="decide-due">Due on</label>
          <input id="decide-due" data-first type="date" required min={demand.sendOn} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </>
      ) : null}
      <details open={picks}>
        <summary>{picks ? 'Which schools?' : 'Only some of them'}</summary>
        <fieldset className="choices" aria-label="Schools">
          {rows.map((row) => (
            <label key={row.school.id} className="inline">
              <input type="checkbox" checked={chosen.includes(row.school.id)} onChange={() => toggle(row.school.id)} /> {row.school.name}
              <span className="quiet">{row.weekMinutes} min asked</span>
            </label>
          ))}
        </fieldset>
      </details>
      <label htmlFor="decide-reason">{label}</label>
      <textarea id="decide-reason" rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}

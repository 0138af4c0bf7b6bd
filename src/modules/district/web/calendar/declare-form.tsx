import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { districtApi } from '../client.ts';

type Kind = 'closure' | 'half_day' | 'holiday';
const kinds: [Kind, string][] = [
  ['closure', 'Closed'],
  ['half_day', 'Half day'],
  ['holiday', 'Holiday'],
];

/** A closure, as late as this morning: which days, what, why; and what follows from it. */
export function DeclareForm({ today, close }: { today: string; close: () => void }) {
  const [kind, setKind] = useState<Kind>('closure');
  const [date, setDate] = useState(today);
  const [until, setUntil] = useState('');
  const [opens, setOpens] = useState('08:00');
  const [closes, setCloses] = useState('12:00');
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const say = useNotice();
  const declare = useMutation({
    mutationFn: () => districtApi('POST /calendar-exceptions', { body: { kind, date, reason, ...(until ? { until } : {}), ...(kind === 'half_day' ? { opens, closes } : {}) } }),
    onSuccess: async ({ ids }) => {
      close();
      say('Declared. Every open promise is being counted again, with the reason.', ids.length === 1 ? () => districtApi('DELETE /calendar-exceptions/{id}', { params: { id: ids[0]! } }).finally(() => queries.invalidateQueries({ queryKey: ['calendar'] })) : undefined);
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  return (
    <Dialog title="Declare a closure" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          declare.mutate();
        }}
      >
        <fieldset>
          <legend>What is it?</legend>
          <div className="row">
            {kinds.map(([each, word]) => (
              <label className="inline" key={each}>
                <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} /> {word}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="row pair">
          <div>
            <label htmlFor="closure-date">Day</label>
            <input id="closure-date" type="date" required value={date} onChange={(event) => setDate(event.target.value)} />
          </div>
          <div>
            <label htmlFor="closure-until">Last day, if more than one</label>
            <input id="closure-until" type="date" min={date} value={until} onChange={(event) => setUntil(event.target.value)} />
          </div>
        </div>
        {kind === 'half_day' ? (
          <div className="row pair">
            <div>
              <label htmlFor="closure-opens">Opens</label>
              <input id="closure-opens" type="time" required value={opens} onChange={(event) => setOpens(event.target.value)} />
            </div>
            <div>
              <label htmlFor="closure-closes">Closes</label>
              <input id="closure-closes" type="time" required value={closes} onChange={(event) => setCloses(event.target.value)} />
            </div>
          </div>
        ) : null}
        <label htmlFor="closure-reason">Reason, as everybody reads it</label>
        <input id="closure-reason" required maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
        <p className="quiet">No promised hour is counted while schools are closed. Every open request gets its new dates by itself, and each says why.</p>
        {declare.error ? <Refusal error={declare.error} /> : null}
        <p>
          <button className="main" disabled={declare.isPending || reason.trim() === ''}>
            Declare it
          </button>
        </p>
      </form>
    </Dialog>
  );
}

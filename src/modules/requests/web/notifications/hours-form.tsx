import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';

interface Hours {
  quietFrom: string;
  quietUntil: string;
  digestAt: string;
  ownHours: boolean;
}

/** When one wants no mail, and when the digest. */
export function HoursForm({ held }: { held: Hours }) {
  const [hours, setHours] = useState({ quietFrom: held.quietFrom, quietUntil: held.quietUntil, digestAt: held.digestAt });
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (next: typeof hours | null) => requestsApi('PUT /notification-preferences', { body: { hours: next } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notification-preferences'] }),
  });
  const field = (name: keyof typeof hours, label: string) => (
    <>
      <label htmlFor={`hours-${name}`}>{label}</label>
      <input id={`hours-${name}`} type="time" required value={hours[name]} onChange={(event) => setHours({ ...hours, [name]: event.target.value })} />
    </>
  );
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(hours);
      }}
    >
      <h2>When</h2>
      <p className="quiet">In quiet hours, and on days without school, no mail is sent; it comes when they end.</p>
      {field('quietFrom', 'No mail from')}
      {field('quietUntil', 'until')}
      {field('digestAt', 'The daily digest, on school days, at')}
      {save.error ? <Refusal error={save.error} /> : null}
      <p className="row">
        <button className="main" disabled={save.isPending}>
          Save my hours
        </button>
        {held.ownHours ? (
          <button type="button" disabled={save.isPending} onClick={() => save.mutate(null)}>
            Use the district’s hours
          </button>
        ) : null}
      </p>
    </form>
  );
}

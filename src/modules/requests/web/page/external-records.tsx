import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** Work orders and tickets of other systems, with what those said last; both sides see them, the district notes them. */
export function ExternalRecords({ request }: { request: RequestReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const end = useMutation({ mutationFn: (id: string) => requestsApi('DELETE /external-records/{id}', { params: { id } }), onSuccess: () => queries.invalidateQueries() });
  const { externalRecords, abilities } = request;
  if (externalRecords.length === 0 && !abilities.note.allowed) return null;
  return (
    <>
      <h2>In other systems</h2>
      <ul className="plain">
        {externalRecords.map((record) => (
          <li key={record.id} className="row spread">
            <span>
              {record.url ? (
                <a href={record.url} rel="noreferrer noopener" target="_blank">
                  {record.system} {record.reference}
                </a>
              ) : (
                `${record.system} ${record.reference}`
              )}
              {record.state ? (
                <>
                  : {record.state}{' '}
                  <span className="quiet">
                    {record.isFinished ? 'finished there, ' : ''}as of {dates.when(record.mirroredAt ?? record.recordedAt)}
                  </span>
                </>
              ) : null}
            </span>
            {abilities.note.allowed ? (
              <button type="button" className="text" disabled={end.isPending} aria-label={`Take ${record.system} ${record.reference} out`} onClick={() => end.mutate(record.id)}>
                Take out
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {end.error ? <Refusal error={end.error} /> : null}
      {abilities.note.allowed ? (
        <button type="button" className="text" onClick={() => setAdding(true)}>
          Note a work order or ticket
        </button>
      ) : null}
      {adding ? <ExternalForm id={request.id} close={() => setAdding(false)} /> : null}
    </>
  );
}

function ExternalForm({ id, close }: { id: string; close: () => void }) {
  const [system, setSystem] = useState('');
  const [reference, setReference] = useState('');
  const [url, setUrl] = useState('');
  const body = { system: system.trim(), reference: reference.trim(), ...(url.trim() ? { url: url.trim() } : {}) };
  return (
    <ActForm title="A work order or ticket elsewhere" button="Note it" ready={body.system !== '' && body.reference !== ''} act={() => requestsApi('POST /requests/{id}/external-records', { params: { id }, body })} done="Noted. Nobody has to ask for it again." close={close}>
      <label htmlFor="external-system">System</label>
      <input id="external-system" required maxLength={60} value={system} onChange={(event) => setSystem(event.target.value)} />
      <label htmlFor="external-reference">Its number there</label>
      <input id="external-reference" required maxLength={100} value={reference} onChange={(event) => setReference(event.target.value)} />
      <label htmlFor="external-url">Address of its page there (may stay empty)</label>
      <input id="external-url" type="url" maxLength={500} value={url} onChange={(event) => setUrl(event.target.value)} />
    </ActForm>
  );
}

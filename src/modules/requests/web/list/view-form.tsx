import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import type { ViewsReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { apiFilters, type ListSearchParams } from './search-params.ts';

interface ViewFormProps {
  search: ListSearchParams;
  shareWith: ViewsReply['shareWith'];
  close: () => void;
}

/** Keeps the present filter under a name, for oneself or for a role, a region or a department. */
export function ViewForm({ search, shareWith, close }: ViewFormProps) {
  const [name, setName] = useState('');
  const [shared, setShared] = useState('');
  const target = shareWith.find((each) => `${each.kind} ${each.id}` === shared);
  const body = { name, filters: { ...apiFilters(search), ...(search.sort ? { sort: search.sort } : {}) }, ...(target ? { shared: { kind: target.kind, id: target.id } } : {}) };
  return (
    <ActForm title="Keep this view" button="Keep it" ready={name.trim() !== ''} act={() => requestsApi('POST /saved-views', { body })} close={close}>
      <label htmlFor="view-name">Name</label>
      <input id="view-name" data-first required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
      {shareWith.length > 0 ? (
        <>
          <label htmlFor="view-shared">For whom?</label>
          <select id="view-shared" value={shared} onChange={(event) => setShared(event.target.value)}>
            <option value="">Only me</option>
            {shareWith.map(({ kind, id, name: word }) => (
              <option key={`${kind} ${id}`} value={`${kind} ${id}`}>
                {word}
              </option>
            ))}
          </select>
          <p className="quiet">Each sees and counts in it only what they see anyway.</p>
        </>
      ) : null}
    </ActForm>
  );
}

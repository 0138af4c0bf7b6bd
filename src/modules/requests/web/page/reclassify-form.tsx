import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { PersonalDataWarning } from '../personal-data-warning.tsx';
import { usePersonalDataGuard } from '../use-personal-data-guard.ts';

/** It is of another kind than was said: another promise and checklist from now on, with the reason on the record. */
export function ReclassifyForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id, version, catalogItem } = request;
  const [itemId, setItemId] = useState('');
  const [reason, setReason, clear] = useDraft(`kind ${id}`);
  const items = useQuery({ queryKey: ['catalog', 'all'], queryFn: () => requestsApi('GET /catalog-items', { query: { limit: 200 } }) });
  const guard = usePersonalDataGuard(reason, { needed: request.lane === 'ordinary', requestId: id });
  const act = async () => {
    const reply = await requestsApi('POST /requests/{id}/kind', { params: { id }, body: { catalogItemId: itemId, reason, seenVersion: version } });
    clear();
    return reply;
  };
  const groups = Map.groupBy((items.data?.items ?? []).filter((item) => item.id !== catalogItem?.id), (item) => item.function.name);
  return (
    <ActForm title="Say it is another kind" button="Say so" ready={itemId !== '' && reason.trim() !== ''} check={guard.passes} act={act} done="It is of another kind now; the dates follow its promise." close={close}>
      <p className="quiet">{catalogItem ? `Now it is ${catalogItem.name}.` : 'No kind was chosen when it was asked.'} Whoever owns it keeps it.</p>
      <label htmlFor="kind-item">What it is</label>
      <select id="kind-item" required value={itemId} onChange={(event) => setItemId(event.target.value)}>
        <option value="">Choose …</option>
        {[...groups].map(([name, those]) => (
          <optgroup key={name} label={name}>
            {those.map((item) => (
              <option key={item.id} value={item.id}>
                {item.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label htmlFor="kind-reason">Why? The school reads this.</label>
      <textarea id="kind-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <PersonalDataWarning warnings={guard.warnings} holds={guard.holds} />
    </ActForm>
  );
}

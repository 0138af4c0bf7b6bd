import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { PersonalDataWarning } from '../personal-data-warning.tsx';
import { usePersonalDataGuard } from '../use-personal-data-guard.ts';
import { ActForm } from '../../../../ui/act-form.tsx';

/** A department's piece of the work: it gets an owner and a clock, the promise to the school stays one. */
export function AskDepartmentForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id } = request;
  const [departmentId, setDepartmentId] = useState('');
  const [ask, setAsk, clear] = useDraft(`piece ${id}`);
  const [hours, setHours] = useState('');
  const receivers = useQuery({ queryKey: ['requests', 'receivers', id], queryFn: () => requestsApi('GET /requests/{id}/receivers', { params: { id } }) });
  const name = receivers.data?.departments.find((each) => each.id === departmentId)?.name;
  const guard = usePersonalDataGuard(ask, { needed: request.lane === 'ordinary', requestId: id });
  const act = async () => {
    const reply = await requestsApi('POST /requests/{id}/pieces', { params: { id }, body: { departmentId, ask, ...(hours ? { promisedHours: Number(hours) } : {}) } });
    clear();
    return reply;
  };
  const undo = (reply: unknown) => requestsApi('POST /pieces/{id}/outcome', { params: { id: (reply as { id: string }).id }, body: { outcome: 'withdrawn', note: 'Asked by mistake.' } });
  return (
    <ActForm title="Ask a department for its piece" button={name ? `Ask ${name}` : 'Choose a department'} ready={departmentId !== '' && ask.trim() !== ''} check={guard.passes} act={act} done={`${name} has its piece now.`} undo={undo} close={close}>
      <label htmlFor="piece-department">Department</label>
      <select id="piece-department" required value={departmentId} onChange={(event) => setDepartmentId(event.target.value)}>
        <option value="">Choose …</option>
        {(receivers.data?.departments ?? []).map((department) => (
          <option key={department.id} value={department.id}>
            {department.name}
          </option>
        ))}
      </select>
      <label htmlFor="piece-ask">What do you need from them?</label>
      <textarea id="piece-ask" required maxLength={2_000} value={ask} onChange={(event) => setAsk(event.target.value)} />
      <label htmlFor="piece-hours">School hours for it (empty: the district’s usual time)</label>
      <input id="piece-hours" type="number" min={1} max={1_000} inputMode="numeric" value={hours} onChange={(event) => setHours(event.target.value)} />
      <PersonalDataWarning warnings={guard.warnings} holds={guard.holds} />
    </ActForm>
  );
}

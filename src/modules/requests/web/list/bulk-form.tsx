import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { BulkActInput } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { BulkPreview } from './bulk-preview.tsx';

export type BulkKind = BulkActInput['kind'];

interface BulkFormProps {
  kind: BulkKind;
  requestIds: string[];
  close: () => void;
}

const titles: Record<BulkKind, string> = { assign: 'Give to somebody', status: 'Set where they stand', part_of: 'Make parts of one' };
type Status = Extract<BulkActInput, { kind: 'status' }>['status'];
const statuses: [Status, string][] = [
  ['in_progress', 'In progress'],
  ['waiting_on_school', 'Waiting for the school'],
  ['waiting_on_department', 'Waiting for a department'],
  ['waiting_on_external', 'Waiting for somebody outside'],
];

/** One act on many: before it is done one sees what it would do to each. */
export function BulkForm({ kind, requestIds, close }: BulkFormProps) {
  const [chosen, setChosen] = useState<Choice>();
  const [status, setStatus] = useState<Status>('waiting_on_school');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const people = useQuery({ queryKey: ['requests', 'receivers', requestIds[0]], queryFn: () => requestsApi('GET /requests/{id}/receivers', { params: { id: requestIds[0]! } }), enabled: kind === 'assign' });
  const found = useQuery({ queryKey: ['requests', 'found', q], queryFn: () => requestsApi('GET /requests', { query: { q, limit: 8 } }), enabled: kind === 'part_of' && q.length > 1 });
  const act: BulkActInput | undefined =
    kind === 'status' ? { kind, status, reason: reason.trim() } : !chosen ? undefined : kind === 'assign' ? { kind, toPersonId: chosen.id, reason: reason.trim() } : { kind, toId: chosen.id };
  const ready = act !== undefined && (kind === 'part_of' || reason.trim() !== '');
  const body = { act: act!, requestIds };
  const undo = (reply: unknown) => requestsApi('POST /bulk-acts/{id}/undoing', { params: { id: (reply as { id: string }).id } });
  return (
    <ActForm title={`${titles[kind]}: ${requestIds.length} ${requestIds.length === 1 ? 'request' : 'requests'}`} button="Do it" ready={ready} act={() => requestsApi('POST /bulk-acts', { body })} done="Done. Those that could not be changed stay as they were." undo={undo} close={close}>
      {kind === 'assign' ? <SearchChoice label="To whom?" choices={people.data?.people.map((person) => ({ id: person.id, name: person.name, about: person.serves }))} chosen={chosen} choose={setChosen} required /> : null}
      {kind === 'part_of' ? (
        <SearchChoice label="Part of which? Its number, or words of it" choices={q.length > 1 ? found.data?.items.map((row) => ({ id: row.id, name: `R-${row.number} ${row.summary}`, about: row.school.name })) : []} chosen={chosen} choose={setChosen} search={setTyped} hint="R-1042, or a word" required />
      ) : null}
      {kind === 'status' ? (
        <>
          <label htmlFor="bulk-status">Where do they stand?</label>
          <select id="bulk-status" value={status} onChange={(event) => setStatus(event.target.value as Status)}>
            {statuses.map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </>
      ) : null}
      {kind === 'part_of' ? null : (
        <>
          <label htmlFor="bulk-reason">Why? It is kept with each.</label>
          <textarea id="bulk-reason" required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </>
      )}
      {ready ? <BulkPreview act={act} requestIds={requestIds} /> : null}
    </ActForm>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { SearchChoice, type Choice } from '../../../../ui/search-choice.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';

type How = 'merge' | 'part_of' | 'related';

const ways: [How, string][] = [
  ['merge', 'It is the same: close this one, its people follow the other'],
  ['part_of', 'It is part of the other'],
  ['related', 'They have to do with each other'],
];

/** Joins a request with another, found by its number or by words; much the same ones of the school are offered first. */
export function JoinForm({ request, close }: { request: RequestReply; close: () => void }) {
  const { id, school, summary, details, abilities } = request;
  const [other, setOther] = useState<Choice>();
  const [how, setHow] = useState<How>(abilities.merge.allowed ? 'merge' : 'related');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const similar = useQuery({ queryKey: ['requests', 'similar', id], queryFn: () => requestsApi('GET /similar-requests', { query: { schoolId: school.id, q: `${summary} ${details ?? ''}`.slice(0, 2_000), exceptId: id, limit: 8 } }) });
  const found = useQuery({ queryKey: ['requests', 'found', q], queryFn: () => requestsApi('GET /requests', { query: { q, limit: 8 } }), enabled: q.length > 1, placeholderData: keepPreviousData });
  const rows = q.length > 1 ? found.data?.items.map((row) => ({ ...row, about: row.school.name })) : similar.data?.items.map((row) => ({ ...row, about: row.owner }));
  const choices = rows?.filter((row) => row.id !== id).map((row) => ({ id: row.id, name: `R-${row.number} ${row.summary}`, about: row.about }));
  const act = () => (how === 'merge' ? requestsApi('POST /requests/{id}/merge', { params: { id }, body: { intoId: other!.id } }) : requestsApi('POST /requests/{id}/links', { params: { id }, body: { kind: how, toId: other!.id } }));
  const undo = (reply: unknown) => requestsApi('DELETE /request-links/{id}', { params: { id: (reply as { id: string }).id } });
  return (
    <ActForm title="Join with another" button={other ? (how === 'merge' ? 'It is the same' : 'Link them') : 'Choose the other'} ready={other !== undefined} act={act} done={how === 'merge' ? 'Closed as the same.' : 'Linked.'} undo={undo} close={close}>
      <SearchChoice label="Which one? Its number, or words of it" choices={choices} chosen={other} choose={setOther} search={setTyped} hint="R-1042, or a word" required />
      <fieldset>
        <legend>How do they hang together?</legend>
        {ways
          .filter(([way]) => way !== 'merge' || abilities.merge.allowed)
          .map(([way, word]) => (
            <label key={way} className="inline">
              <input type="radio" name="how" checked={how === way} onChange={() => setHow(way)} /> {word}
            </label>
          ))}
      </fieldset>
    </ActForm>
  );
}

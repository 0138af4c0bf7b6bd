import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../ui/query-state.tsx';
import { requestsApi } from './client.ts';

interface WriteFormProps {
  id: string;
  version: number;
  kind: 'message' | 'note' | 'resolution';
  label: string;
}

const buttons = { message: 'Send', note: 'Keep the note', resolution: 'Say it is solved' };

/** A text and one button. What was typed stays until the server has it; a refusal never clears it. */
export function WriteForm({ id, version, kind, label }: WriteFormProps) {
  const [text, setText] = useState('');
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async () => {
      const params = { id };
      if (kind === 'note') return requestsApi('POST /requests/{id}/notes', { params, body: { body: text } });
      if (kind === 'resolution') return requestsApi('POST /requests/{id}/resolution', { params, body: { whatWasDone: text, seenVersion: version } });
      return requestsApi('POST /requests/{id}/messages', { params, body: { body: text, seenVersion: version } });
    },
    onSuccess: async () => {
      setText('');
      await queries.invalidateQueries({ queryKey: ['requests'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['requests'] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <label htmlFor={kind}>{label}</label>
      <textarea id={kind} required value={text} onChange={(event) => setText(event.target.value)} />
      {send.error ? <Refusal error={send.error} /> : null}
      <p>
        <button className={kind === 'message' ? 'main' : ''} disabled={send.isPending || text.trim() === ''}>
          {buttons[kind]}
        </button>
      </p>
    </form>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newKey } from '../../../../ui/new-key.ts';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import { requestsApi } from '../client.ts';
import { FilePicker, type KeptFile } from '../file-picker.tsx';

interface WriteFormProps {
  id: string;
  version: number;
  kind: 'message' | 'note';
  label: string;
}

/** A text and one button. What was typed stays until the server has it, also over a closed tab; a refusal never clears it. */
export function WriteForm({ id, version, kind, label }: WriteFormProps) {
  const [text, setText, clear] = useDraft(`${kind} ${id}`);
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [key, setKey] = useState(newKey);
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: async () => {
      const body = { body: text, ...(files.length > 0 ? { fileIds: files.map((file) => file.id) } : {}) };
      return kind === 'note' ? requestsApi('POST /requests/{id}/notes', { params: { id }, body, key }) : requestsApi('POST /requests/{id}/messages', { params: { id }, body: { ...body, seenVersion: version }, key });
    },
    onSuccess: async () => {
      clear();
      setFiles([]);
      await queries.invalidateQueries({ queryKey: ['requests'] });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['requests'] }),
    onSettled: () => setKey(newKey()),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <label htmlFor={kind}>{label}</label>
      <textarea id={kind} required maxLength={20_000} value={text} onChange={(event) => setText(event.target.value)} />
      <FilePicker id={`${kind}-files`} files={files} change={setFiles} />
      {send.error ? <Refusal error={send.error} /> : null}
      <p>
        <button className={kind === 'message' ? 'main' : ''} disabled={send.isPending || text.trim() === ''}>
          {kind === 'message' ? 'Send' : 'Keep the note'}
        </button>
      </p>
    </form>
  );
}

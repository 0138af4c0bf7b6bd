import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../../ui/api.ts';
import { newKey } from '../../../../ui/new-key.ts';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { FilePicker, type KeptFile } from '../file-picker.tsx';
import { forgetNames, namedIn } from '../mention/kept-names.ts';
import { MentionField } from '../mention/mention-field.tsx';
import { WrittenMeanwhile } from './written-meanwhile.tsx';

interface WriteFormProps {
  request: RequestReply;
  kind: 'message' | 'note';
  label: string;
  /** Told while one writes, and when one stops. */
  writes: (kind: 'message' | 'note' | null) => void;
}

/**
 * A text and one button. What was typed stays until the server has it, also over a closed tab or another device; nothing
 * that happens clears it. When something came since one began to write, the send is held and shows it first.
 */
export function WriteForm({ request, kind, label, writes }: WriteFormProps) {
  const { id, version } = request;
  const draft = `${kind} ${id}`;
  const [text, setText, clear] = useDraft(draft);
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [key, setKey] = useState(newKey);
  // What the writer had read when they began: what came later is shown before theirs is sent.
  const began = useRef<RequestReply>(undefined);
  const [held, setHeld] = useState<RequestReply>();
  const queries = useQueryClient();
  const settle = () => {
    began.current = undefined;
    setHeld(undefined);
  };
  const send = useMutation({
    mutationFn: async (seenVersion: number) => {
      const mentions = namedIn(draft, text);
      const body = { body: text, ...(mentions.length > 0 ? { mentions } : {}), ...(files.length > 0 ? { fileIds: files.map((file) => file.id) } : {}) };
      return kind === 'note' ? requestsApi('POST /requests/{id}/notes', { params: { id }, body, key }) : requestsApi('POST /requests/{id}/messages', { params: { id }, body: { ...body, seenVersion }, key });
    },
    onSuccess: async () => {
      clear();
      forgetNames(draft);
      setFiles([]);
      settle();
      writes(null);
      await queries.invalidateQueries({ queryKey: ['requests'] });
    },
    onError: async (error) => {
      if (error instanceof ApiProblem && error.code === 'stale') setHeld(began.current ?? request);
      await queries.invalidateQueries({ queryKey: ['requests'] });
    },
    onSettled: () => setKey(newKey()),
  });
  const stale = send.error instanceof ApiProblem && send.error.code === 'stale';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(held ? version : (began.current?.version ?? version));
      }}
    >
      <label htmlFor={kind}>{label}</label>
      <MentionField
        requestId={id}
        kind={kind}
        draft={draft}
        text={text}
        change={(next) => {
          began.current ??= request;
          setText(next);
          writes(next === '' ? null : kind);
        }}
        leave={() => writes(null)}
      />
      <FilePicker id={`${kind}-files`} files={files} change={setFiles} />
      {held ? <WrittenMeanwhile before={held} now={request} /> : null}
      {send.error && !stale ? <Refusal error={send.error} /> : null}
      <p>
        <button className={kind === 'message' ? 'main' : ''} disabled={send.isPending || text.trim() === ''}>
          {held ? 'Send mine as it is' : kind === 'message' ? 'Send' : 'Keep the note'}
        </button>
      </p>
    </form>
  );
}

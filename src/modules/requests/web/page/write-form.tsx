import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../../ui/api.ts';
import { newKey } from '../../../../ui/new-key.ts';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { FilePicker, type KeptFile } from '../file-picker.tsx';
import { PersonalDataWarning } from '../personal-data-warning.tsx';
import { usePersonalDataGuard } from '../use-personal-data-guard.ts';
import { MacroChoice, type ChosenMacro } from './macro-choice.tsx';
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
  const [text, setText, clear] = useDraft(`${kind} ${id}`);
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [key, setKey] = useState(newKey);
  // What the writer had read when they began: what came later is shown before theirs is sent.
  const began = useRef<RequestReply>(undefined);
  const [held, setHeld] = useState<RequestReply>();
  const [macro, setMacro] = useState<ChosenMacro>();
  const [choosing, setChoosing] = useState(false);
  const guard = usePersonalDataGuard(text, { needed: request.lane === 'ordinary', requestId: id });
  const hasMacros = request.side === 'district';
  const queries = useQueryClient();
  const settle = () => {
    began.current = undefined;
    setHeld(undefined);
  };
  const send = useMutation({
    mutationFn: async (seenVersion: number) => {
      const body = { body: text, ...(files.length > 0 ? { fileIds: files.map((file) => file.id) } : {}) };
      if (macro) return requestsApi('POST /requests/{id}/macro-uses', { params: { id }, body: { ...body, macroId: macro.id, seenVersion }, key });
      return kind === 'note' ? requestsApi('POST /requests/{id}/notes', { params: { id }, body, key }) : requestsApi('POST /requests/{id}/messages', { params: { id }, body: { ...body, seenVersion }, key });
    },
    onSuccess: async () => {
      clear();
      setFiles([]);
      setMacro(undefined);
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
        void guard.passes().then((passes) => passes && send.mutate(held ? version : (began.current?.version ?? version)));
      }}
    >
      <label htmlFor={kind}>{label}</label>
      <textarea
        id={kind}
        required
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          began.current ??= request;
          setText(event.target.value);
          writes(event.target.value === '' ? null : kind);
        }}
        onKeyDown={(event) => {
          if (event.key !== '/' || text !== '' || !hasMacros) return;
          event.preventDefault();
          setChoosing(true);
        }}
        onBlur={() => writes(null)}
      />
      {hasMacros ? (
        <button type="button" className="plain" onClick={() => setChoosing(true)}>
          Use a macro <kbd>/</kbd>
        </button>
      ) : null}
      {macro && macro.acts.length > 0 ? (
        <div className="notice">
          <strong>{macro.name}</strong>, when you send:
          <ul className="plain">{macro.acts.map((act) => <li key={act}>{act}</li>)}</ul>
          <button type="button" className="plain" onClick={() => setMacro(undefined)}>Send the text alone</button>
        </div>
      ) : null}
      {choosing ? (
        <MacroChoice
          requestId={id}
          kind={kind}
          close={() => setChoosing(false)}
          choose={(chosen) => {
            began.current ??= request;
            setText(text === '' ? chosen.body : `${text}\n${chosen.body}`);
            setMacro(chosen);
            setChoosing(false);
          }}
        />
      ) : null}
      <PersonalDataWarning warnings={guard.warnings} holds={guard.holds} />
      <FilePicker id={`${kind}-files`} files={files} change={setFiles} />
      {held ? <WrittenMeanwhile before={held} now={request} /> : null}
      {send.error && !stale ? <Refusal error={send.error} /> : null}
      <p>
        <button className={kind === 'message' ? 'main' : ''} disabled={send.isPending || text.trim() === ''}>
          {guard.holds ? 'Send it anyway' : held ? 'Send mine as it is' : kind === 'message' ? 'Send' : 'Keep the note'}
        </button>
      </p>
    </form>
  );
}

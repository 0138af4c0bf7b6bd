import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../../ui/api.ts';
import { readDraft } from '../../../../ui/follow-draft.ts';
import { newKey } from '../../../../ui/new-key.ts';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { FilePicker, type KeptFile } from '../file-picker.tsx';
import { forgetNames, namedIn } from '../mention/kept-names.ts';
import { MentionField } from '../mention/mention-field.tsx';
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
  const draft = `${kind} ${id}`;
  const [text, setText, clear] = useDraft(draft);
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
  const say = useNotice();
  const dates = useDates();
  const scheduled = useQuery({ queryKey: ['requests', 'scheduled', id], queryFn: () => requestsApi('GET /requests/{id}/scheduled-messages', { params: { id } }), enabled: kind === 'message' });
  const laterWords = scheduled.data ? `Send ${dates.when(scheduled.data.nextSchoolDayAt)}` : 'Send on the next school day';
  const settle = () => {
    began.current = undefined;
    setHeld(undefined);
  };
  const send = useMutation({
    mutationFn: async ({ seenVersion, when }: { seenVersion: number; when: 'now' | 'next_school_day' }) => {
      const mentions = namedIn(draft, text);
      const body = { body: text, ...(mentions.length > 0 ? { mentions } : {}), ...(files.length > 0 ? { fileIds: files.map((file) => file.id) } : {}) };
      if (macro) {
        await requestsApi('POST /requests/{id}/macro-uses', { params: { id }, body: { ...body, macroId: macro.id, seenVersion }, key });
        return undefined;
      }
      if (kind === 'message') return requestsApi('POST /requests/{id}/scheduled-messages', { params: { id }, body: { ...body, seenVersion, when }, key });
      await requestsApi('POST /requests/{id}/notes', { params: { id }, body, key });
      return undefined;
    },
    onSuccess: async (scheduled) => {
      clear();
      forgetNames(draft);
      if (scheduled) sayTakeBack(scheduled);
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
  const sayTakeBack = ({ id: messageId, sendAt }: { id: string; sendAt: string }) => {
    const isLater = Date.parse(sendAt) - Date.now() > 15 * 60_000;
    say(isLater ? `It goes ${dates.when(sendAt)}.` : 'Sent.', async () => {
      const { body } = await requestsApi('POST /scheduled-messages/{id}/recall', { params: { id: messageId } });
      const typed = readDraft(`message ${id}`);
      setText(typed === '' || typed === body ? body : `${body}\n\n${typed}`);
      await queries.invalidateQueries({ queryKey: ['requests'] });
    });
  };
  const submit = (when: 'now' | 'next_school_day') => void guard.passes().then((passes) => passes && send.mutate({ seenVersion: held ? version : (began.current?.version ?? version), when }));
  const stale = send.error instanceof ApiProblem && send.error.code === 'stale';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit('now');
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
        slash={hasMacros ? () => setChoosing(true) : undefined}
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
      <p className="row">
        <button className={kind === 'message' ? 'main' : ''} disabled={send.isPending || text.trim() === ''}>
          {guard.holds ? 'Send it anyway' : held ? 'Send mine as it is' : kind === 'message' ? 'Send' : 'Keep the note'}
        </button>
        {kind === 'message' ? (
          <button type="button" disabled={send.isPending || text.trim() === '' || macro !== undefined} onClick={() => submit('next_school_day')}>
            {laterWords}
          </button>
        ) : null}
      </p>
    </form>
  );
}

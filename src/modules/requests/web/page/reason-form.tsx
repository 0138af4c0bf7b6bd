import type { ReactNode } from 'react';
import { useDraft } from '../../../../ui/use-draft.ts';
import { ActForm } from '../../../../ui/act-form.tsx';

interface ReasonFormProps {
  /** Names the draft; one for each act and record. */
  draft: string;
  title: string;
  label: string;
  button: string;
  done: string;
  act: (reason: string) => Promise<unknown>;
  close: () => void;
  undo?: ((reply: unknown) => Promise<unknown>) | undefined;
  /** What else the act needs, above the sentence. */
  children?: ReactNode;
}

/** An act that needs one sentence and nothing more. */
export function ReasonForm({ draft, title, label, button, done, act, close, undo, children }: ReasonFormProps) {
  const [reason, setReason, clear] = useDraft(draft);
  const run = async () => {
    const reply = await act(reason);
    clear();
    return reply;
  };
  return (
    <ActForm title={title} button={button} ready={reason.trim() !== ''} act={run} done={done} undo={undo} close={close}>
      {children}
      <label htmlFor="reason">{label}</label>
      <textarea id="reason" data-first required maxLength={2_000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}

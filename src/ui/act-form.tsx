import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { useNotice } from './notices.tsx';
import { Refusal } from './query-state.tsx';

interface ActFormProps<T> {
  title: string;
  /** The act, as the button says it. */
  button: string;
  ready?: boolean;
  /** Asked before the act; where it says no, nothing is done and the form stays as it is. */
  check?: (() => Promise<boolean>) | undefined;
  act: () => Promise<T>;
  /** What is said afterwards; left out where the page itself shows it. */
  done?: string;
  undo?: ((reply: T) => Promise<unknown>) | undefined;
  /** A second act on the same record, as to end it. */
  other?: { button: string; act: () => Promise<unknown> } | undefined;
  close: () => void;
  children: ReactNode;
}

/** One act in a dialog: its fields, its button, the refusal beside it; then everything on the page is asked again. */
export function ActForm<T>({ title, button, ready = true, check, act, done, undo, other, close, children }: ActFormProps<T>) {
  const queries = useQueryClient();
  const say = useNotice();
  const again = () => queries.invalidateQueries();
  const run = useMutation({
    mutationFn: async () => (check && !(await check()) ? undefined : { reply: await act() }),
    onSuccess: async (run) => {
      if (!run) return;
      const { reply } = run;
      close();
      if (done) say(done, undo && (() => undo(reply).finally(again)));
      await again();
    },
  });
  const runOther = useMutation({
    mutationFn: async () => other?.act(),
    onSuccess: async () => {
      close();
      await again();
    },
  });
  const error = run.error ?? runOther.error;
  const busy = run.isPending || runOther.isPending;
  return (
    <Dialog title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate();
        }}
      >
        {children}
        {error ? <Refusal error={error} /> : null}
        <p className="row spread">
          <button className="main" disabled={!ready || busy}>
            {button}
          </button>
          {other ? (
            <button type="button" disabled={busy} onClick={() => runOther.mutate()}>
              {other.button}
            </button>
          ) : null}
        </p>
      </form>
    </Dialog>
  );
}

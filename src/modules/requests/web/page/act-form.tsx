import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';

interface ActFormProps {
  title: string;
  /** The act, as the button says it. */
  button: string;
  ready: boolean;
  act: () => Promise<unknown>;
  done: string;
  undo?: ((reply: unknown) => Promise<unknown>) | undefined;
  close: () => void;
  children: ReactNode;
}

/** One act on a request in a dialog: its fields, one button, the refusal beside it; the page is asked again afterwards. */
export function ActForm({ title, button, ready, act, done, undo, close, children }: ActFormProps) {
  const queries = useQueryClient();
  const say = useNotice();
  const again = () => queries.invalidateQueries({ queryKey: ['requests'] });
  const run = useMutation({
    mutationFn: act,
    onSuccess: async (reply) => {
      close();
      say(done, undo && (() => undo(reply).finally(again)));
      await again();
    },
  });
  return (
    <Dialog title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run.mutate();
        }}
      >
        {children}
        {run.error ? <Refusal error={run.error} /> : null}
        <p>
          <button className="main" disabled={!ready || run.isPending}>
            {button}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

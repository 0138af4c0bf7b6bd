import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../../ui/dialog.tsx';
import { useNotice } from '../../../ui/notices.tsx';
import { Refusal } from '../../../ui/query-state.tsx';

interface ActFormProps<T> {
  title: string;
  /** The act, as the button says it. */
  button: string;
  ready: boolean;
  act: () => Promise<T>;
  done: string;
  undo?: ((reply: T) => Promise<unknown>) | undefined;
  close: () => void;
  children: ReactNode;
}

/** One act on the map or a team in a dialog: its fields, one button, the refusal beside it; what shows it is asked again. */
export function ActForm<T>({ title, button, ready, act, done, undo, close, children }: ActFormProps<T>) {
  const queries = useQueryClient();
  const say = useNotice();
  const again = () => Promise.all([queries.invalidateQueries({ queryKey: ['regions'] }), queries.invalidateQueries({ queryKey: ['schools'] })]);
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

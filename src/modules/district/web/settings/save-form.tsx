import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';

interface SaveFormProps {
  title: string;
  /** What is asked again once it is saved. */
  queryKey: string[];
  save: () => Promise<unknown>;
  /** Ends what is edited; left out for something new. */
  end?: { word: string; act: () => Promise<unknown> } | undefined;
  close: () => void;
  children: ReactNode;
}

/** A record of the district in a dialog: saved, or ended with the server's own refusal shown. */
export function SaveForm({ title, queryKey, save, end, close, children }: SaveFormProps) {
  const queries = useQueryClient();
  const onSuccess = async () => {
    close();
    await queries.invalidateQueries({ queryKey });
  };
  const saving = useMutation({ mutationFn: save, onSuccess });
  const ending = useMutation({ mutationFn: async () => end?.act(), onSuccess });
  const error = saving.error ?? ending.error;
  return (
    <Dialog title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        {children}
        {error ? <Refusal error={error} /> : null}
        <p className="row spread">
          <button className="main" disabled={saving.isPending}>
            Save
          </button>
          {end ? (
            <button type="button" disabled={ending.isPending} onClick={() => ending.mutate()}>
              {end.word}
            </button>
          ) : null}
        </p>
      </form>
    </Dialog>
  );
}

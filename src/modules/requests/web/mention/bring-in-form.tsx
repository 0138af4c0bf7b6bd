import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';

interface BringInFormProps {
  requestId: string;
  person: { id: string; name: string };
  mayBringIn: boolean;
  then: () => void;
  close: () => void;
}

/** Somebody named does not see the request: bringing them in is an act of its own, said before it is done. */
export function BringInForm({ requestId, person, mayBringIn, then, close }: BringInFormProps) {
  const queries = useQueryClient();
  const bring = useMutation({
    mutationFn: () => requestsApi('POST /requests/{id}/collaborators', { params: { id: requestId }, body: { personId: person.id } }),
    onSuccess: () => {
      then();
      void queries.invalidateQueries({ queryKey: ['requests'] });
      void queries.invalidateQueries({ queryKey: ['mentionable'] });
    },
  });
  return (
    <Dialog title={`${person.name} does not see this request`} close={close}>
      <p>{mayBringIn ? 'Bring them in as collaborator? They then see all of it, on the side where they stand, until somebody ends it.' : 'Only who sees it can be named here.'}</p>
      {bring.error ? <Refusal error={bring.error} /> : null}
      <p className="row">
        {mayBringIn ? (
          <button type="button" className="main" data-first disabled={bring.isPending} onClick={() => bring.mutate()}>
            Bring in {person.name}
          </button>
        ) : null}
        <button type="button" onClick={close}>
          Do not name them
        </button>
      </p>
    </Dialog>
  );
}

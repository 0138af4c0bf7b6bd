import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CheckpointReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

/** The amendment of the plan that follows from a decision to adjust; one tap opens it where there is none yet. */
export function AmendmentOf({ decision, goalId, checkpoint }: { decision: NonNullable<CheckpointReply['goals'][number]['decision']>; goalId: string; checkpoint: CheckpointReply }) {
  const dates = useDates();
  const queries = useQueryClient();
  const open = useMutation({ mutationFn: () => plansApi('POST /checkpoints/{id}/amendments', { params: { id: checkpoint.id }, body: { goalId } }), onSettled: () => queries.invalidateQueries({ queryKey: ['plans'] }) });
  if (decision.discardedAt)
    return (
      <p>
        The amendment that it went into was discarded {dates.when(decision.discardedAt)}; the approved plan stands as it was:{' '}
        <Link to="/plans/$id/review" params={{ id: checkpoint.planId } as never}>
          why, and what was typed
        </Link>
        .
      </p>
    );
  if (decision.amendedAt)
    return (
      <p>
        It is in an amendment of the plan since {dates.when(decision.amendedAt)}:{' '}
        <Link to="/plans/$id/review" params={{ id: checkpoint.planId } as never}>
          how far that is
        </Link>
        .
      </p>
    );
  if (!checkpoint.amendment.allowed) return null;
  return (
    <>
      {open.error ? <Refusal error={open.error} /> : null}
      <p>
        <button type="button" disabled={open.isPending} onClick={() => open.mutate()}>
          Amend the plan for it
        </button>
      </p>
    </>
  );
}

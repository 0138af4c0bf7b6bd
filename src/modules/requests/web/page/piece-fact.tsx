import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { ReasonForm } from './reason-form.tsx';

const outcomeWords = { done: 'Done', declined: 'Declined', withdrawn: 'Not needed any more' };

/** A department's piece: what, who, by when; its owner ends it here. */
export function PieceFact({ piece }: { piece: RequestReply['pieces'][number] }) {
  const dates = useDates();
  const [open, setOpen] = useState<'done' | 'declined'>();
  const { id } = piece;
  return (
    <div className="piece">
      <strong>{piece.department.name}</strong>: {piece.ask}
      <div className={piece.late ? 'late' : 'quiet'}>
        {piece.owner.name}, {piece.outcome ? `${outcomeWords[piece.outcome]} ${dates.when(piece.finishedAt!)}` : `${piece.late ? 'was due' : 'by'} ${dates.when(piece.dueAt)}`}
      </div>
      {piece.mayFinish ? (
        <div className="row">
          <button type="button" onClick={() => setOpen('done')}>
            Piece is done
          </button>
          <button type="button" onClick={() => setOpen('declined')}>
            Decline it
          </button>
        </div>
      ) : null}
      {open ? (
        <ReasonForm
          draft={`piece ${open} ${id}`}
          title={open === 'done' ? 'Piece is done' : 'Decline the piece'}
          label={open === 'done' ? 'What was done?' : 'Why not?'}
          button={open === 'done' ? 'It is done' : 'Decline it'}
          done="The owner of the request sees it now."
          close={() => setOpen(undefined)}
          act={(note) => requestsApi('POST /pieces/{id}/outcome', { params: { id }, body: { outcome: open, note } })}
        />
      ) : null}
    </div>
  );
}

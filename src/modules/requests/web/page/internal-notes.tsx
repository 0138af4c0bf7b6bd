import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { AttachedFiles } from './attached-files.tsx';
import { WriteForm } from './write-form.tsx';

/** What the district's people tell each other; another colour, another place, never beside the send button. */
export function InternalNotes({ request, writes }: { request: RequestReply; writes: (kind: 'message' | 'note' | null) => void }) {
  const dates = useDates();
  return (
    <section className="notes" aria-label="Internal notes">
      <h2>Internal notes, never seen by the school</h2>
      {request.notes.map((note) => (
        <article className="message" key={note.id}>
          <div>
            <strong>{note.author.name}</strong> <span className="quiet">{dates.when(note.writtenAt)}</span>
            <p>{note.body}</p>
            <AttachedFiles requestId={request.id} files={note.files} />
          </div>
        </article>
      ))}
      {request.handoffs
        .filter((handoff) => handoff.answer === 'declined')
        .map((handoff) => (
          <p className="turn" key={handoff.id}>
            {handoff.to.name} declined the offer: {handoff.answerReason}
          </p>
        ))}
      {request.abilities.note.allowed ? <WriteForm request={request} writes={writes} kind="note" label="Add a note for colleagues" /> : null}
    </section>
  );
}

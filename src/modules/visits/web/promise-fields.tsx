import { useDates } from '../../../ui/session-context.ts';

export interface PromiseDraft {
  what: string;
  dueOn: string;
}

/** What one promised on the spot, and by when. */
export function PromiseFields({ draft, change }: { draft: PromiseDraft; change: (draft: PromiseDraft) => void }) {
  const dates = useDates();
  return (
    <>
      <label htmlFor="promise-what">What was promised?</label>
      <input id="promise-what" data-first maxLength={500} value={draft.what} onChange={(event) => change({ ...draft, what: event.target.value })} />
      <label htmlFor="promise-due">By the end of</label>
      <input id="promise-due" type="date" min={dates.today} required={draft.what.trim() !== ''} value={draft.dueOn} onChange={(event) => change({ ...draft, dueOn: event.target.value })} />
    </>
  );
}

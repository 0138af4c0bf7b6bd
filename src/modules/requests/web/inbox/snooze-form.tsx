import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Dialog } from '../../../../ui/dialog.tsx';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { InboxReply } from '../../contract.ts';
import { snoozeWords } from '../../triage/snooze-words.ts';
import { requestsApi } from '../client.ts';

interface SnoozeFormProps {
  request: { id: string; number: number };
  times: InboxReply['snoozeTimes'];
  close: () => void;
}

/** Until when: one button for each school time, the first with the focus, so that s and Enter are enough. */
export function SnoozeForm({ request, times, close }: SnoozeFormProps) {
  const dates = useDates();
  const say = useNotice();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: ['requests'] });
  const snooze = useMutation({
    mutationFn: (until: (typeof times)[number]['until']) => requestsApi('POST /requests/{id}/snooze', { params: { id: request.id }, body: { until } }),
    onSuccess: async ({ id, until }) => {
      close();
      say(`R-${request.number} comes back ${dates.when(until)}.`, () => requestsApi('DELETE /snoozes/{id}', { params: { id } }).finally(again));
      await again();
    },
  });
  return (
    <Dialog title={`Set aside R-${request.number}`} close={close}>
      <p className="quiet">For you alone. Promises run on; it comes back before its time when the school writes or a promise comes due.</p>
      {snooze.error ? <Refusal error={snooze.error} /> : null}
      <div className="times">
        {times.map(({ until, at }, index) => (
          <button key={until} type="button" data-first={index === 0 || undefined} disabled={snooze.isPending} onClick={() => snooze.mutate(until)}>
            <span>{snoozeWords[until]}</span> <span className="quiet">{dates.when(at)}</span>
          </button>
        ))}
      </div>
    </Dialog>
  );
}

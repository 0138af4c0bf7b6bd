import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../../../ui/query-state.tsx';
import { kindWords, mannerWords, manners, notificationKinds, type Manner, type NotificationKind } from '../../notifications/notification-words.ts';
import { requestsApi } from '../client.ts';

/** Each kind of news with how it is told; a change holds at once. */
export function MannerList({ manners: held }: { manners: Record<NotificationKind, { manner: Manner; isDefault: boolean }> }) {
  const queries = useQueryClient();
  const set = useMutation({
    mutationFn: ({ kind, manner }: { kind: NotificationKind; manner: Manner }) => requestsApi('PUT /notification-preferences', { body: { manners: { [kind]: manner } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notification-preferences'] }),
  });
  return (
    <>
      <ul className="plain manners">
        {notificationKinds.map((kind) => (
          <li key={kind} className="row spread">
            <label htmlFor={`manner-${kind}`}>{kindWords[kind]}</label>
            <select id={`manner-${kind}`} value={held[kind].manner} disabled={set.isPending} onChange={(event) => set.mutate({ kind, manner: event.target.value as Manner })}>
              {manners.map((manner) => (
                <option key={manner} value={manner}>
                  {mannerWords[manner]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {set.error ? <Refusal error={set.error} /> : null}
    </>
  );
}

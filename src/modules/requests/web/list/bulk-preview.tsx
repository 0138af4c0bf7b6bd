import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { BulkActInput } from '../../contract.ts';
import { requestsApi } from '../client.ts';

/** What the act would do to each request, tried and taken back by the server. */
export function BulkPreview({ act, requestIds }: { act: BulkActInput; requestIds: string[] }) {
  const settled = useSettled(JSON.stringify(act), 500);
  const preview = useQuery({
    queryKey: ['requests', 'bulk preview', settled, requestIds],
    queryFn: () => requestsApi('POST /bulk-act-previews', { body: { act: JSON.parse(settled) as BulkActInput, requestIds } }),
    placeholderData: keepPreviousData,
  });
  if (preview.error) return <Refusal error={preview.error} />;
  const items = preview.data?.items ?? [];
  const refused = items.filter((item) => !item.done);
  return (
    <div aria-live="polite">
      {preview.data ? (
        <p>
          <strong>{items.length - refused.length}</strong> of {items.length} will be changed{refused.length > 0 ? '. These stay as they are:' : '.'}
        </p>
      ) : (
        <p className="quiet">Looking at what it would do …</p>
      )}
      <ul className="plain">
        {refused.map((item) => (
          <li key={item.id}>
            {item.number ? `R-${item.number} ${item.summary}` : 'A request you do not see'}: <span className="quiet">{item.sentence}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

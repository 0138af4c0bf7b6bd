import { useQuery } from '@tanstack/react-query';
import { requestsApi } from '../client.ts';

const everyMs = 15_000;

/** Who else has the request before their eyes, in one quiet line; it also says that I have. */
export function PresenceLine({ id, version, writing }: { id: string; version: number; writing: 'message' | 'note' | null }) {
  const presence = useQuery({
    // Said again as soon as something moved: what comes while one looks is seen.
    queryKey: ['presence', id, writing, version],
    queryFn: () => requestsApi('POST /requests/{id}/presence', { params: { id }, body: { writing } }),
    refetchInterval: everyMs,
    placeholderData: (last) => last,
    staleTime: 0,
  });
  const others = presence.data?.others ?? [];
  const writers = others.filter((each) => each.writing).map((each) => each.name);
  const readers = others.filter((each) => !each.writing).map((each) => each.name);
  return (
    <p className="quiet presence" role="status">
      {writers.length > 0 ? `${writers.join(' and ')} ${writers.length === 1 ? 'is' : 'are'} writing … ` : ''}
      {readers.length > 0 ? `${readers.join(', ')} ${readers.length === 1 ? 'has' : 'have'} this open too.` : ''}
    </p>
  );
}

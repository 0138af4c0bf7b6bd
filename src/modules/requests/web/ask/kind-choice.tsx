import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from '../../../../ui/use-settled.ts';
import { requestsApi } from '../client.ts';

interface KindChoiceProps {
  words: string;
  chosen: string | undefined;
  choose: (itemId: string | undefined) => void;
}

const offeredAtMost = 3;

/** What the sentence seems to be about, from the district's catalogue; nothing is chosen for anybody. */
export function KindChoice({ words, chosen, choose }: KindChoiceProps) {
  const q = useSettled(words.trim());
  const found = useQuery({ queryKey: ['catalog', 'search', q], queryFn: () => requestsApi('GET /catalog-items', { query: { q, limit: offeredAtMost } }), enabled: q.length > 2, placeholderData: keepPreviousData });
  const items = q.length > 2 ? (found.data?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <fieldset className="kinds">
      <legend>Is it one of these? It then goes straight to the right person.</legend>
      {items.map((item) => (
        <label className="inline" key={item.id}>
          <input type="radio" name="kind" checked={chosen === item.id} onChange={() => choose(item.id)} /> {item.name} <span className="quiet">{item.function.name}</span>
        </label>
      ))}
      <label className="inline">
        <input type="radio" name="kind" checked={chosen === undefined || !items.some((item) => item.id === chosen)} onChange={() => choose(undefined)} /> Something else <span className="quiet">the region sorts it</span>
      </label>
    </fieldset>
  );
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSettled } from '../../../../ui/use-settled.ts';
import { requestsApi } from '../client.ts';

interface KindChoiceProps {
  words: string;
  chosen: string | undefined;
  choose: (itemId: string | undefined) => void;
}

const offeredAtMost = 3;

/**
 * What the sentence seems to be about, from the district's catalogue and from what earlier requests ended as; the guess
 * says how often such guesses were right, and nothing is chosen for anybody.
 */
export function KindChoice({ words, chosen, choose }: KindChoiceProps) {
  const q = useSettled(words.trim());
  const enabled = q.length > 2;
  const found = useQuery({ queryKey: ['catalog', 'search', q], queryFn: () => requestsApi('GET /catalog-items', { query: { q, limit: offeredAtMost } }), enabled, placeholderData: keepPreviousData });
  const guessed = useQuery({ queryKey: ['requests', 'kind', q], queryFn: () => requestsApi('GET /suggested-kinds', { query: { q: q.slice(0, 300) } }), enabled, placeholderData: keepPreviousData });
  const guess = enabled ? guessed.data?.suggestion : undefined;
  const items = enabled ? [...(guess ? [guess] : []), ...(found.data?.items ?? []).filter((item) => item.id !== guess?.id)].slice(0, offeredAtMost) : [];
  if (items.length === 0) return null;
  const accuracy = guessed.data?.accuracy;
  return (
    <fieldset className="kinds">
      <legend>Is it one of these? It then goes straight to the right person.</legend>
      {items.map((item) => (
        <label className="inline" key={item.id}>
          <input type="radio" name="kind" checked={chosen === item.id} onChange={() => choose(item.id)} /> {item.name} <span className="quiet">{item.function.name}</span>
          {item.id === guess?.id ? <span className="quiet guess">a guess from earlier requests{accuracy ? `; such guesses were right ${Math.round((accuracy.right / accuracy.of) * 10)} times of 10` : ''}</span> : null}
        </label>
      ))}
      <label className="inline">
        <input type="radio" name="kind" checked={chosen === undefined || !items.some((item) => item.id === chosen)} onChange={() => choose(undefined)} /> Something else <span className="quiet">the region sorts it</span>
      </label>
    </fieldset>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SearchChoice } from '../../../../ui/search-choice.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import type { VersionReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';

type Component = VersionReply['formula']['components'][number];

/** Adds a component by what it reads: a share of students, or a series of a measure. */
export function AddComponent({ taken, add }: { taken: string[]; add: (component: Component) => void }) {
  const [words, setWords] = useState('');
  const q = useSettled(words, 150);
  const sources = useQuery({ queryKey: ['tiers', 'sources', q], queryFn: () => tiersApi('GET /need-index-sources', { query: { q, limit: 12 } }), placeholderData: (last) => last });
  const take = (id: string | undefined) => {
    const chosen = sources.data?.items.find((each) => each.id === id);
    if (!chosen) return;
    const base = chosen.id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_').replaceAll(/^[^a-z]+|_all|_+$/g, '').slice(0, 56) || 'component';
    const key = taken.includes(base) ? `${base}_${taken.length}` : base;
    add({ key, name: chosen.name.slice(0, 120), source: chosen.source, direction: chosen.direction === 'higher' ? 'less' : 'more', standardise: { as: 'percentile', among: 'all' }, weight: { kind: 'fixed', parts: 0 }, missing: 'redistribute' });
    setWords('');
  };
  return (
    <div className="narrow">
      <SearchChoice label="Add a component" choices={sources.data?.items.map(({ id, name, about }) => ({ id, name, about: about ?? undefined }))} chosen={undefined} choose={(choice) => take(choice?.id)} search={setWords} />
    </div>
  );
}

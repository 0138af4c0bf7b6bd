import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createClient } from '../../../../ui/api.ts';
import { usePageSession } from '../../../../ui/session-context.ts';
import type * as regions from '../../../regions/contract.ts';
import type { ListSearchParams } from './search-params.ts';

const regionsApi = createClient<typeof regions>();

interface ListSearchProps {
  search: ListSearchParams;
  change: (next: Partial<ListSearchParams>) => void;
}

const sorts = [
  ['due', 'Next due first'],
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['activity', 'Last moved first'],
] as const;

/** By words or number, whose, which function, in which region, in which order. */
export function ListSearch({ search, change }: ListSearchProps) {
  const { belongsTo: schools } = usePageSession();
  const [typed, setTyped] = useState(String(search.q ?? ''));
  const ofDistrict = schools.length === 0;
  const coverage = useQuery({ queryKey: ['regions', 'coverage', 'names'], queryFn: () => regionsApi('GET /coverage'), staleTime: 300_000, enabled: ofDistrict });
  return (
    <form
      role="search"
      className="row search"
      onSubmit={(event) => {
        event.preventDefault();
        change({ q: typed.trim() || undefined } as Partial<ListSearchParams>);
      }}
    >
      <div className="grow">
        <label htmlFor="q">Words or number</label>
        <input id="q" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <button>Search</button>
      <details className="filter-fields" open={Boolean(search.owner || search.functionId || search.regionId || search.sort) || undefined}>
        <summary>Filter and order</summary>
        <div className="row">
          {ofDistrict ? (
            <>
              <Select label="Whose" value={search.owner} choose={(owner) => change({ owner } as never)} options={[['me', 'Mine'], ...(search.owner && search.owner !== 'me' ? [[search.owner, 'One person’s'] as const] : [])]} any="Everybody’s" />
              <Select label="Function" value={search.functionId} choose={(functionId) => change({ functionId } as never)} options={(coverage.data?.functions ?? []).map((each) => [each.id, each.name])} any="All" />
              <Select label="Region" value={search.regionId} choose={(regionId) => change({ regionId } as never)} options={(coverage.data?.regions ?? []).map((each) => [each.id, each.name])} any="All" />
            </>
          ) : null}
          <Select label="Order" value={search.sort} choose={(sort) => change({ sort } as never)} options={sorts.slice(1)} any={sorts[0][1]} />
        </div>
      </details>
    </form>
  );
}

interface SelectProps {
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  any: string;
  choose: (value: string | undefined) => void;
}

function Select({ label, value, options, any, choose }: SelectProps) {
  const id = `filter-${label.toLowerCase()}`;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{any}</option>
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
}

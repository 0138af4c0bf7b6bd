import { useTypedSearch } from '../../../ui/use-typed-search.ts';
import type { SchoolsReply } from '../contract.ts';
import { levelWords } from './school-words.ts';

/** The filter of the list as the address holds it; a number typed as a name arrives as one. */
export interface SchoolSearch {
  q?: string | number | undefined;
  regionId?: string | undefined;
  level?: string | undefined;
}

interface SchoolFiltersProps {
  search: SchoolSearch;
  change: (next: Partial<SchoolSearch>) => void;
  facets: SchoolsReply['facets'] | undefined;
}

export function SchoolFilters({ search, change, facets }: SchoolFiltersProps) {
  const [typed, setTyped] = useTypedSearch(String(search.q ?? ''), (q) => change({ q }));
  return (
    <form role="search" className="school-filters" onSubmit={(event) => event.preventDefault()}>
      <div>
        <label htmlFor="school-q">Name, town or state code</label>
        <input id="school-q" type="search" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <div>
        <label htmlFor="school-region">Region</label>
        <select id="school-region" value={search.regionId ?? ''} onChange={(event) => change({ regionId: event.target.value || undefined })}>
          <option value="">All regions</option>
          {facets?.regions.map((region) => (
            <option key={region.id} value={region.id}>
              {region.name} ({region.schools})
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="school-level">Level</label>
        <select id="school-level" value={search.level ?? ''} onChange={(event) => change({ level: event.target.value || undefined })}>
          <option value="">All levels</option>
          {facets?.levels.map(({ level, schools }) => (
            <option key={level} value={level}>
              {levelWords[level]} ({schools})
            </option>
          ))}
        </select>
      </div>
    </form>
  );
}

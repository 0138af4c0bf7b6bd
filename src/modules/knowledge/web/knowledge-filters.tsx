import { useTypedSearch } from '../../../ui/use-typed-search.ts';

/** The filter as the address holds it; a number typed as a word arrives as one. */
export interface KnowledgeSearch {
  q?: string | number | undefined;
  departmentId?: string | undefined;
}

interface KnowledgeFiltersProps {
  search: KnowledgeSearch;
  change: (next: Partial<KnowledgeSearch>) => void;
  departments: { id: string; name: string; articles: number }[];
}

export function KnowledgeFilters({ search, change, departments }: KnowledgeFiltersProps) {
  const [typed, setTyped] = useTypedSearch(String(search.q ?? ''), (q) => change({ q }));
  return (
    <form role="search" className="row search" onSubmit={(event) => event.preventDefault()}>
      <div className="grow">
        <label htmlFor="knowledge-q">What do you want to know?</label>
        <input id="knowledge-q" type="search" autoComplete="off" maxLength={300} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <div>
        <label htmlFor="knowledge-department">Department</label>
        <select id="knowledge-department" value={search.departmentId ?? ''} onChange={(event) => change({ departmentId: event.target.value || undefined })}>
          <option value="">All departments</option>
          {departments.map((department) => (
            <option key={department.id} value={department.id}>
              {department.name} ({department.articles})
            </option>
          ))}
        </select>
      </div>
    </form>
  );
}

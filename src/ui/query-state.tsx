import type { ReactNode } from 'react';

interface QueryStateProps<T> {
  query: { data?: T | undefined; error: Error | null; isPending: boolean };
  children: (data: T) => ReactNode;
}

/** Loading, refused or there: the three states of what a page asks for. */
export function QueryState<T>({ query, children }: QueryStateProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Refusal error={query.error} />;
  return (
    <p role="status" className="quiet">
      Loading …
    </p>
  );
}

export function Refusal({ error }: { error: Error }) {
  return (
    <div role="alert" className="notice refused">
      {error.message}
    </div>
  );
}

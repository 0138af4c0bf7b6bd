import { useQuery } from '@tanstack/react-query';
import { PastRuns } from '../../../../ui/imports/past-runs.tsx';
import { schoolsApi } from '../client.ts';

/** The files of schools that were sent. */
export function PastImports() {
  const query = useQuery({ queryKey: ['imports'], queryFn: () => schoolsApi('GET /schools/imports') });
  return (
    <PastRuns
      query={query}
      said={(run) => (run.outcome === 'refused' ? `${run.refused} of ${run.rowsRead} rows refused; nothing was changed.` : `${run.created} created, ${run.changed} changed, ${run.unchanged} unchanged.`)}
      refusals={(run) => (run.outcome === 'refused' ? `/api/v1/schools/imports/${run.id}/refusals.csv` : undefined)}
    />
  );
}

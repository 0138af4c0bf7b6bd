import { useSearch } from '@tanstack/react-router';
import type { VisitFilters } from '../contract.ts';
import { StandingFilter } from './standing-filter.tsx';
import { VisitList } from './visit-list.tsx';

/** For the pages of a school: who came, when and what for. */
export function SchoolVisits({ schoolId }: { schoolId: string }) {
  const { standing } = useSearch({ strict: false }) as Partial<VisitFilters>;
  return (
    <>
      <StandingFilter />
      <VisitList query={{ schoolId, ...(standing ? { standing } : {}) }} none={standing ? 'There is none.' : 'No visit is on record here that you may know of.'} />
      <p className="quiet">Visits to come are not planned here yet.</p>
    </>
  );
}

import { SchoolFrame } from '../../modules/overview/web/school/school-frame.tsx';
import { SchoolVisits } from '../../modules/visits/web/school-visits.tsx';

export function SchoolVisitsPage() {
  return <SchoolFrame lead="Who came to this school, when and what for, by anyone of the district." content={SchoolVisits} />;
}

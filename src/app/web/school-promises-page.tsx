import { SchoolPromises } from '../../modules/commitments/web/school-promises.tsx';
import { SchoolFrame } from '../../modules/overview/web/school/school-frame.tsx';

export function SchoolPromisesPage() {
  return <SchoolFrame lead="What was promised to this school and by it. None disappears: each is kept, late, or dropped with its reason." content={SchoolPromises} />;
}

import { SchoolFrame } from '../../modules/overview/web/school/school-frame.tsx';
import { SchoolRequests } from '../../modules/requests/web/list/school-requests.tsx';

export function SchoolRequestsPage() {
  return <SchoolFrame lead="What this school asked, as far as you see it." content={SchoolRequests} />;
}

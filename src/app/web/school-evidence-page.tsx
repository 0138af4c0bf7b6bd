import { SchoolEvidencePage as Evidence } from '../../modules/evidence/web/index.ts';
import { SchoolTabs } from '../../modules/overview/web/school/school-tabs.tsx';

export function SchoolEvidencePage() {
  return <Evidence tabs={SchoolTabs} />;
}

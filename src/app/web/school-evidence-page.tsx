import { SchoolEvidencePage as Evidence } from '../../modules/evidence/web/index.ts';
import { SchoolTabs } from './school-tabs.tsx';

export function SchoolEvidencePage() {
  return <Evidence tabs={SchoolTabs} />;
}

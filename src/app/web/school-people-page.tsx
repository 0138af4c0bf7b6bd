import { SchoolTabs } from '../../modules/overview/web/school/school-tabs.tsx';
import { SupportersPage } from '../../modules/regions/web/index.ts';

export function SchoolPeoplePage() {
  return <SupportersPage tabs={SchoolTabs} />;
}

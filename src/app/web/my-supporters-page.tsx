import { SchoolTabs } from '../../modules/overview/web/school/school-tabs.tsx';
import { MySupportersPage as Mine } from '../../modules/regions/web/index.ts';

export function MySupportersPage() {
  return <Mine tabs={SchoolTabs} />;
}

import { SchoolPromises } from '../../modules/commitments/web/school-promises.tsx';
import { ShortSupporters } from '../../modules/regions/web/supporters/short-supporters.tsx';
import { SchoolWatch } from '../../modules/requests/web/school-watch.tsx';
import { SchoolPage as School } from '../../modules/schools/web/index.ts';
import { TierOfSchool } from '../../modules/tiers/web/school/tier-of-school.tsx';
import { SchoolTabs } from './school-tabs.tsx';

/** The page of a school, put together from what each module tells about it. */
export function SchoolPage() {
  return <School support={ShortSupporters} watch={SchoolWatch} tabs={SchoolTabs} tier={TierOfSchool} promises={SchoolPromises} />;
}

import { SchoolOverviewPage } from '../../modules/overview/web/school/overview-page.tsx';
import { SchoolWatch } from '../../modules/requests/web/school-watch.tsx';
import { leadOfSchool } from '../../modules/schools/web/school-words.ts';
import { SchoolFacts } from '../../modules/schools/web/school-facts.tsx';
import { StudentGroups } from '../../modules/schools/web/student-groups.tsx';

/** The page of a school, with what the modules of schools and requests show on it. */
export function SchoolPage() {
  return <SchoolOverviewPage watch={SchoolWatch} facts={SchoolFacts} groups={StudentGroups} lead={leadOfSchool} />;
}

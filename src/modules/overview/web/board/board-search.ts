import type { RegionBoard, SchoolRow } from '../../contract.ts';

/** How the board is sorted and narrowed, as the address holds it. */
export interface BoardSearch {
  sort?: keyof typeof sorts;
  tier?: string;
  only?: 'asking';
}

const asking = (row: SchoolRow) => row.late + row.stuck + row.toSchoolLate + row.bySchoolLate + Number(row.unseen);
const most = (of: (row: SchoolRow) => number) => (a: SchoolRow, b: SchoolRow) => of(b) - of(a);

export const sorts = {
  asking: { label: 'What asks for somebody', compare: most(asking) },
  name: { label: 'Name', compare: () => 0 },
  late: { label: 'Late answers', compare: most((row) => row.late) },
  oldest: { label: 'Oldest request', compare: most((row) => row.oldestDays ?? -1) },
  stuck: { label: 'Stuck', compare: most((row) => row.stuck) },
  promised: { label: 'Promises due or late', compare: most((row) => row.toSchoolDue + row.toSchoolLate) },
  waiting: { label: 'Waits for the school', compare: most((row) => row.waitingOnSchool) },
  contact: { label: 'Longest without word', compare: most((row) => row.lastContact?.schoolDaysAgo ?? Number.MAX_SAFE_INTEGER) },
  tier: { label: 'Most support', compare: most((row) => row.tier?.level ?? -1) },
} as const;

/** The rows as they are asked for; of equal ones by name, in which order they come. */
export function arrange({ schools }: Pick<RegionBoard, 'schools'>, { sort = 'asking', tier, only }: BoardSearch): SchoolRow[] {
  return schools.filter((row) => (!tier || (row.tier?.key ?? 'none') === tier) && (only !== 'asking' || asking(row) > 0)).toSorted(sorts[sort]?.compare ?? sorts.asking.compare);
}

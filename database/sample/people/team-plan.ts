/** How many people of each function serve the regions; fewer people than regions means shared members. */
export const TEAM_PLAN: { function: string; title: string; people: number }[] = [
  { function: 'academics', title: 'Academic coach', people: 9 },
  { function: 'special_education', title: 'Special education evaluator', people: 9 },
  { function: 'multilingual_learners', title: 'Multilingual learner specialist', people: 5 },
  { function: 'student_support', title: 'Student support liaison', people: 9 },
  { function: 'attendance', title: 'Supervisor of attendance', people: 5 },
  { function: 'facilities', title: 'Facilities lead', people: 5 },
  { function: 'transportation', title: 'Transportation specialist', people: 4 },
  { function: 'technology', title: 'Technology liaison', people: 3 },
  { function: 'hr_staffing', title: 'Staffing partner', people: 7 },
  { function: 'finance_budget', title: 'Budget analyst', people: 5 },
  { function: 'family_engagement', title: 'Family and language partner', people: 5 },
  { function: 'equity', title: 'Equity partner', people: 3 },
  { function: 'data_accountability', title: 'Data strategist', people: 3 },
  { function: 'school_improvement', title: 'School improvement specialist', people: 3 },
  { function: 'leadership_development', title: 'Regional school leader', people: 3 },
];

/** Seats that lack something on purpose, so that the coverage grid has holes to show. */
export const WITHOUT_BACKUP: { function: string; region: number }[] = [
  { function: 'attendance', region: 7 },
  { function: 'technology', region: 8 },
];

/** Empty with no backup either: the operational leader owns what comes. */
export const EMPTY_SEAT = { function: 'school_improvement', region: 9 };

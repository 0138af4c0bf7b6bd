/** A part of a sample plan; a measure is named by its key, group and subject, and found in what the state published. */
export interface SamplePart {
  kind: 'goal' | 'strategy' | 'action_step' | 'indicator' | 'evidence';
  text: string;
  because?: string;
  inclusion?: string;
  studentGroup?: string;
  measure?: { key: string; group: string; subject: string };
  baseline?: number;
  target?: number;
  unit?: string;
  /** Days from the day on which the sample is loaded. */
  dueInDays?: number;
  owner?: string;
  fundingSource?: string;
  done?: boolean;
  under?: SamplePart[];
}

export interface SamplePlan {
  school: string;
  state: 'draft' | 'in_review' | 'council_approved' | 'submitted' | 'returned' | 'approved';
  /** When its cycle began, where it is approved. */
  approvedDaysAgo?: number;
  touchedDaysAgo: number;
  parts: SamplePart[];
  comments?: string[];
  /** Why it was sent back. */
  returned?: string;
}

export const reading = (group: string, groupName: string, target: number): SamplePart => ({
  kind: 'goal',
  text: `By June, more of our ${groupName} read and write at grade level: from the state test’s share of last spring to ${target} %.`,
  because: 'In grades 3 to 5 the texts that students read on their own are two grades below what the test asks. Where classes read long texts together, the same students answer as well as others.',
  inclusion: 'Chosen with the instructional leadership team, two parents of the school council and the family liaison, who asked families in their home languages.',
  studentGroup: group,
  measure: { key: 'mcas_meeting_or_exceeding', group, subject: 'ela' },
  target,
  dueInDays: 200,
  fundingSource: 'School budget',
  under: [
    { kind: 'evidence', text: 'State test of last spring, all students beside this group.', because: 'The gap is widest in writing from two texts.', measure: { key: 'mcas_scaled_score', group, subject: 'ela' } },
    { kind: 'indicator', text: 'Students who read a grade-level text aloud with understanding, in the six-weekly check.', baseline: 31, target: 60, unit: 'of 84 students', studentGroup: group },
    {
      kind: 'strategy',
      text: 'Every class reads one long text of its grade together each week, and writes from it.',
      because: 'Two classrooms did it last year, and their students gained the most. It needs no new books.',
      fundingSource: 'Title I',
      under: [
        { kind: 'action_step', text: 'Choose the texts for grades 3 to 5 and share the plans.', dueInDays: -40, owner: 'Literacy lead', done: true },
        { kind: 'action_step', text: 'The academic coach models two lessons in each grade.', dueInDays: -8, owner: 'Academic coach', done: true },
        { kind: 'action_step', text: 'Visit each other’s reading hour once a month, with one question.', dueInDays: 26, owner: 'Grade teams' },
        { kind: 'action_step', text: 'Second six-weekly check, results on one page.', dueInDays: 40, owner: 'Literacy lead' },
      ],
    },
  ],
});

export const attendance = (baseline: number, target: number): SamplePart => ({
  kind: 'goal',
  text: `By June, fewer of our students miss a tenth of the year or more: from ${baseline} students to ${target}.`,
  because: 'A third of those absences lie on Mondays and on days when a bus was late. Families say nobody called before the fifth day.',
  inclusion: 'Parents of twelve of these students told us what would help.',
  baseline,
  target,
  unit: 'students',
  dueInDays: 200,
  under: [
    { kind: 'indicator', text: 'Students who missed two days or more in a month.', baseline: baseline + 22, target: target + 10, unit: 'students' },
    {
      kind: 'strategy',
      text: 'A person whom the family knows calls on the second day of absence, in their language.',
      because: 'The pilot of last spring halved the absences of the families who were called.',
      fundingSource: 'No cost',
      under: [
        { kind: 'action_step', text: 'Each adult takes ten families; the list is in the office.', dueInDays: -30, owner: 'School secretary', done: true },
        { kind: 'action_step', text: 'Ask transportation for the days of late buses, month by month.', dueInDays: 12, owner: 'Principal' },
        { kind: 'action_step', text: 'Look at the calls of the first 60 days: who was not reached, and why.', dueInDays: 5, owner: 'Attendance team' },
      ],
    },
  ],
});

export const mathematics = (target: number): SamplePart => ({
  kind: 'goal',
  text: `By June, the share of our students who meet expectations in mathematics rises to ${target} %.`,
  because: 'Students who cannot tell fractions apart by the end of grade 4 do not catch up; half of our grade 5 could not.',
  studentGroup: 'all',
  measure: { key: 'mcas_meeting_or_exceeding', group: 'all', subject: 'math' },
  target,
  dueInDays: 200,
  under: [{ kind: 'strategy', text: 'Fractions first: four weeks more in grades 3 and 4, with the coach.', because: 'Schools near us did so and gained.', under: [{ kind: 'action_step', text: 'Move the units and tell families why.', dueInDays: 20, owner: 'Grade teams' }] }],
});

/** Plans of the first region in every state, and of a school elsewhere. Invented, as are those who wrote them. */
export const samplePlans: SamplePlan[] = [
  { school: '00350080', state: 'approved', approvedDaysAgo: 58, touchedDaysAgo: 58, parts: [reading('english_learners', 'English learners', 12), attendance(96, 60)], comments: ['Thank you for naming the Mondays. I have asked transportation for the list of late buses.'] },
  { school: '00350156', state: 'draft', touchedDaysAgo: 1, parts: [mathematics(30)], comments: ['Which students do we mean by “our students”? The newcomers started in January.'] },
  { school: '00350525', state: 'submitted', touchedDaysAgo: 12, parts: [reading('students_with_disabilities', 'students with disabilities', 15), mathematics(25)] },
  { school: '00350066', state: 'returned', touchedDaysAgo: 6, parts: [mathematics(40)], returned: 'The goal names all students. Your own evidence shows where the gap is: name the group, and a target for it.' },
  { school: '00350096', state: 'council_approved', touchedDaysAgo: 9, parts: [reading('economically_disadvantaged', 'students of low income', 35)] },
  { school: '00350141', state: 'in_review', touchedDaysAgo: 4, parts: [attendance(96, 60)] },
  { school: '00350200', state: 'approved', approvedDaysAgo: 33, touchedDaysAgo: 33, parts: [mathematics(35), attendance(96, 60)] },
  { school: '00350264', state: 'approved', approvedDaysAgo: 95, touchedDaysAgo: 95, parts: [reading('all', 'students', 45)] },
];

type Purpose = 'coaching' | 'learning_walk' | 'instructional_round' | 'progress_check' | 'compliance' | 'operations' | 'state_monitoring' | 'relationship';

/** How often a tier is visited in a month of school days, by how many people, for how long. */
export interface VisitManner {
  visits: number;
  fromAfar: number;
  people: [least: number, most: number];
  minutes: number[];
}

export const mannerOfTier: Record<string, VisitManner> = {
  universal: { visits: 1, fromAfar: 0.7, people: [1, 2], minutes: [60, 90, 120, 120, 150] },
  targeted: { visits: 2, fromAfar: 1.2, people: [1, 3], minutes: [120, 120, 150, 180] },
  intensive: { visits: 4, fromAfar: 2, people: [2, 4], minutes: [120, 150, 150, 180] },
};

/** How much of what was planned a school really had: most of it in most, and in some of every tier far less or more. */
export const deliveredShares = [0.4, 0.7, 1, 1.1, 1.1, 1.2, 1.2, 1.3, 1.3, 1.5, 1.9];

/** What people of a function come for, the first the most often. */
export const purposesOf: Record<string, Purpose[]> = {
  academics: ['coaching', 'coaching', 'learning_walk', 'instructional_round'],
  special_education: ['compliance', 'coaching', 'progress_check'],
  english_learners: ['coaching', 'learning_walk', 'compliance'],
  facilities: ['operations'],
  transportation: ['operations', 'operations', 'relationship'],
  data: ['progress_check', 'state_monitoring'],
  superintendent: ['coaching', 'progress_check', 'learning_walk', 'relationship'],
};
export const usualPurposes: Purpose[] = ['operations', 'relationship', 'progress_check'];

/** What stands in some notes: of the work, never of a person. */
export const visitNotes: Record<Purpose, string[]> = {
  coaching: ['We planned the next team meeting together, with one question about student writing.', 'Talked through the schedule of the literacy block; two rooms try the longer block next week.'],
  learning_walk: ['Six rooms, ten minutes each, one question: who does the thinking? Shared what we saw before we left.', 'Four rooms with the leadership team. Tasks are at grade level in three of them.'],
  instructional_round: ['Eight visitors described what they saw before anybody judged it. The school chose its next step.'],
  progress_check: ['Looked at the six-weekly check together; the group that we watch gained four points.', 'Attendance on Mondays is better since October, on Fridays it is not.'],
  compliance: ['Read through the open evaluations and their dates. Two are close, and have an owner each.'],
  operations: ['Walked the bus loop at dismissal. The second lane helps.', 'Checked the boiler room and the two rooms that were cold last week.'],
  state_monitoring: ['Prepared the folder for the state’s visit; three documents were missing and are found.'],
  relationship: ['Morning arrival at the door, then coffee with the leadership team.'],
};

/** What happened to single visits of the story's school: how many of its visits ago, and what was said. */
export const visitStories = {
  disputed: { nth: 2, words: 'The walk was put off that morning because of the fire drill. Nobody came back that week.' },
  corrected: { nth: 5, reason: 'It was an hour and a half, and I had written one.' },
  withdrawn: { nth: 7, reason: 'Recorded twice: the colleague who came along had written it down already.' },
  answered: { nth: 9, words: 'It was twenty minutes and not an hour.', answer: 'The hour holds: twenty minutes in the rooms, forty with the operations team. I have written it into the note since.' },
};

import type { CastMember } from './cast.ts';

/** What a department of the sample asks of the schools of some regions. Days are counted from the Monday of this week, `ago` from today. */
export interface SampleDemand {
  department: string;
  /** Of the cast; the department's head where nobody is named. */
  owner?: CastMember;
  what: string;
  purpose: string;
  readers: string;
  minutes: number;
  doneBy?: 'text' | 'number';
  mustAnswer?: true;
  regions: number[];
  askedAgo: number;
  dueDay: number;
  /** Why it is no duplicate, as its asker says. */
  differs?: string;
  exemption?: string;
  /** It was to be due in the next testing window. */
  intoTesting?: true;
  withdrawn?: string;
  draft?: true;
  /** What the first region's superintendent decided; without it, it waits there. */
  decision?: { kind: 'approved' | 'moved' | 'refused'; reason?: string; takenOut?: { schools: number; reason: string } };
  /** Answers of the schools, from the last of the region backwards; the first, the story's own, stays open unless it is named. */
  answers?: { done?: number; declined?: string; first?: { kind: 'done' | 'returned'; text: string } };
}

/** A fortnight of a district that buffers its schools. */
export const sampleDemands: SampleDemand[] = [
  {
    department: 'transportation', what: 'Count the students who ride the late bus', purpose: 'Decides how many late buses run from January, and on which routes.', readers: 'Routing office', minutes: 15, doneBy: 'number', regions: [1, 2], askedAgo: 12, dueDay: 10,
    decision: { kind: 'approved' }, answers: { done: 7 },
  },
  {
    department: 'food_nutrition', what: 'Name who counts lunches in December', purpose: 'The kitchen calls this person when a count is off, and nobody else.', readers: 'Kitchen managers', minutes: 5, doneBy: 'text', regions: [1], askedAgo: 11, dueDay: 9,
    decision: { kind: 'approved' }, answers: { done: 5 },
  },
  {
    department: 'facilities', what: 'Walk the building with the snow list', purpose: 'Decides which entrances are cleared first when it snows.', readers: 'Facilities and the regional team', minutes: 45, regions: [1, 3], askedAgo: 13, dueDay: 10,
    decision: { kind: 'approved', reason: 'Over the hour this week, but the first snow does not wait. Nothing else new from me until then.', takenOut: { schools: 2, reason: 'New boilers go in there: facilities is in the building every day and walks it alone.' } }, answers: { done: 2, declined: 'Our custodian did it in October with your own people; the list is on the door.' },
  },
  {
    department: 'special_education', what: 'Confirm the evaluations that are due by February', purpose: 'Decides where the two evaluators of the region go first.', readers: 'Evaluation team', minutes: 30, doneBy: 'number', regions: [1, 2], askedAgo: 5, dueDay: 16,
  },
  {
    department: 'finance', what: 'Count the students riding the late bus', purpose: 'A forecast of bus costs for the budget of next year.', readers: 'Budget office', minutes: 15, doneBy: 'number', regions: [1], askedAgo: 8, dueDay: 11,
    differs: 'We need it by grade.', decision: { kind: 'refused', reason: 'Transportation asks the same in the same week. Take their count; grades are in the roster.' },
  },
  {
    department: 'technology', what: 'Check that every testing device starts', purpose: 'Decides which schools get loan devices before the assessments.', readers: 'Device team', minutes: 40, regions: [1], askedAgo: 9, dueDay: 45, exemption: 'The lender of the spare devices wants its list by this day.',
    intoTesting: true, decision: { kind: 'moved', reason: 'A testing week is for testing. The first free day after it; the help desk lends devices until then.' },
  },
  {
    department: 'legal', what: 'Sign the yearly restraint report', purpose: 'The state asks every school for it by law.', readers: 'Legal office, then the state', minutes: 10, mustAnswer: true, regions: [1, 2, 3], askedAgo: 14, dueDay: 17, decision: { kind: 'approved' }, answers: { done: 4 },
  },
  {
    department: 'communications', what: 'The family newsletter goes out on Friday in ten languages', purpose: 'Nothing to do. Families may ask at the front desk.', readers: 'All leaders', minutes: 0, regions: [1, 2, 3, 4], askedAgo: 7, dueDay: 11, decision: { kind: 'approved' },
  },
  {
    department: 'data_accountability', what: 'Send the class sizes of this term', purpose: 'The class size report to the board.', readers: 'Data office', minutes: 25, doneBy: 'number', regions: [1], askedAgo: 13, dueDay: 4,
    decision: { kind: 'approved' }, answers: { done: 4, first: { kind: 'returned', text: 'They are in the roster that we confirmed on 1 October; class size is among your own measures.' } },
  },
  {
    department: 'athletics', what: 'List the gyms free on Saturdays', purpose: 'A winter league that was planned.', readers: 'Athletics', minutes: 20, regions: [1, 2], askedAgo: 15, dueDay: 12, decision: { kind: 'approved' }, withdrawn: 'The league plays in the two new gyms. Nobody needs the list.',
  },
  {
    department: 'family_community', what: 'Choose a date for the winter family night', purpose: 'Interpreters are booked by it.', readers: 'Family partners', minutes: 10, doneBy: 'text', regions: [1, 4], askedAgo: 20, dueDay: 2, decision: { kind: 'approved' }, answers: { done: 8 },
  },
  {
    department: 'transportation', owner: 'yardCoordinator', what: 'Say which bus stops need a crossing guard', purpose: 'The list for the police by January.', readers: 'Routing office and the police', minutes: 20, regions: [1], askedAgo: 1, dueDay: 18, draft: true,
  },
  {
    department: 'enrollment', what: 'Count seats left in each grade', purpose: 'Assigns newcomers of January without a call to each office.', readers: 'Enrolment office', minutes: 20, doneBy: 'number', regions: [1, 5], askedAgo: 40, dueDay: -17, decision: { kind: 'approved' }, answers: { done: 30, first: { kind: 'done', text: '' } },
  },
];

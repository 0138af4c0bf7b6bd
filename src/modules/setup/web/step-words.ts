export interface StepFacts {
  done: boolean;
  count: number;
  missing: number;
}

interface StepWords {
  title: string;
  /** Why the step is there. */
  why: string;
  link: string;
  /** What is there, or what is missing, in one sentence. */
  state: (facts: StepFacts) => string;
}

const some = (count: number, noun: string, plural = `${noun}s`) => `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;

export const stepWords = {
  school_year: {
    title: 'School year',
    why: 'Promised hours run only while schools are open.',
    link: 'Open the calendar',
    state: ({ done, count }) => (done ? `${some(count, 'school year')} with its hours.` : 'No school year covers today or later.'),
  },
  departments: {
    title: 'Departments and functions',
    why: 'A function is what schools get support in; a department owns it.',
    link: 'Open departments and functions',
    state: ({ done, count }) => (done ? `${some(count, 'function')}, each with its department.` : 'There is nothing yet that schools get support in.'),
  },
  schools: {
    title: 'Schools',
    why: 'They come from a file, as your state or city publishes it.',
    link: 'Import a file of schools',
    state: ({ done, count }) => (done ? `${some(count, 'school')}.` : 'No school is here yet.'),
  },
  regions: {
    title: 'Regions',
    why: 'Each school belongs to one region, and each region has its own team.',
    link: 'Open the regions',
    state: ({ count, missing }) => (count === 0 ? 'There is no region yet.' : missing > 0 ? `${some(count, 'region')}, but ${missing === 1 ? '1 school belongs' : `${some(missing, 'school')} belong`} to none.` : `${some(count, 'region')}, and every school belongs to one.`),
  },
  teams: {
    title: 'Teams and backups',
    why: 'A seat is one function in one region: somebody holds it, somebody stands in.',
    link: 'Open the coverage grid',
    state: ({ count, missing }) => (missing > 0 ? `${some(missing, 'seat has', 'seats have')} nobody, ${some(count, 'is', 'are')} held.` : count > 0 ? `All ${some(count, 'seat')} are held.` : 'Seats appear once there are regions and functions.'),
  },
  catalog: {
    title: 'Service catalogue',
    why: 'What schools can ask for, and what is promised for it.',
    link: 'Open the catalogue',
    state: ({ done, count }) => (done ? `${some(count, 'thing', 'things')} to ask for.` : 'There is nothing to ask for by name yet.'),
  },
  invitations: {
    title: 'People and invitations',
    why: 'Everybody gets a mail with a link to choose a password.',
    link: 'Open people and invitations',
    state: ({ count, missing }) => (missing > 0 ? `${some(missing, 'person was', 'people were')} not invited yet; ${some(count, 'signs', 'sign')} in.` : count > 1 ? `${some(count, 'person signs', 'people sign')} in, and nobody waits for an invitation.` : 'Only you sign in so far.'),
  },
} satisfies Record<string, StepWords>;

export type StepName = keyof typeof stepWords;

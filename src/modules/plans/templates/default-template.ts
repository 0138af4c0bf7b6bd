import type { TemplateContent } from './template-content.ts';

/** The template that a district begins with: a school plan in cycles of 90 days, as large districts use it. */
export const defaultTemplate: { key: string; name: string; content: TemplateContent } = {
  key: 'ninety_days',
  name: 'School plan in cycles of 90 days',
  content: {
    about: 'Few goals, each with its root cause, what will be tried, who does what by when, and how one will see that it works. It is looked at after 30, 60 and 90 days.',
    parts: {
      goal: { name: 'Goal', help: 'Which students will be able to do what by when, from where they are today.' },
      strategy: { name: 'Strategy', help: 'What you will do differently, and why it should work here.' },
      action_step: { name: 'Action step', help: 'One thing that somebody does by a day.' },
      indicator: { name: 'Indicator', help: 'A figure that moves before the goal does, so that you can adjust in time.' },
      evidence: { name: 'Evidence', help: 'What you looked at, and what it shows.' },
    },
    goalTest: [
      { word: 'Specific', question: 'Which students, which skill, which grades?' },
      { word: 'Measurable', question: 'Which figure says so, from what baseline to what target?' },
      { word: 'Attainable', question: 'Has a school like yours done this in a year?' },
      { word: 'Relevant', question: 'Does it reach the root cause you found?' },
      { word: 'Time-bound', question: 'By which day?' },
      { word: 'Inclusive', question: 'Who of students, families and staff took part in choosing it?' },
      { word: 'Equitable', question: 'For which students does it close a gap, and who might be left out?' },
    ],
    fundingSources: ['School budget', 'Title I', 'Title II', 'Title III', 'IDEA', 'District initiative', 'Grant', 'Partner', 'No cost'],
    goalsAtMost: 6,
    cycle: { days: 90, checkpoints: [30, 60, 90], count: 'calendar_days' },
  },
};

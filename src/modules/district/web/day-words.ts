import type { CalendarReply } from '../contract.ts';

type Kind = CalendarReply['days'][number]['kind'];

/** A kind of day in a word, and the sign that stands for it in a month. */
export const dayWords: Record<Kind, { word: string; sign: string }> = {
  school_day: { word: 'School day', sign: '' },
  office_day: { word: 'Office day, no school', sign: '' },
  half_day: { word: 'Half day', sign: '½' },
  closure: { word: 'Closed', sign: '×' },
  holiday: { word: 'Holiday', sign: '–' },
  break: { word: 'Break', sign: '–' },
  weekend: { word: 'Weekend', sign: '' },
  summer: { word: 'No school year', sign: '' },
};

export const periodWords: Record<CalendarReply['periods'][number]['kind'], string> = { term: 'Term', break: 'Break', testing_window: 'Testing', quiet_period: 'Quiet period' };

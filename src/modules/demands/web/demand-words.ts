import type { AnswerRow, DemandReply, DemandRow } from '../contract/demands.ts';

/** Where a demand stands, in words; the sign before them is a shape. */
export const standingWords: Record<DemandRow['standing'], { words: string; sign: string }> = {
  draft: { words: 'Draft', sign: '◌' },
  waiting: { words: 'Waits for a region', sign: '◐' },
  open: { words: 'With the schools', sign: '○' },
  ended: { words: 'Ended', sign: '●' },
  withdrawn: { words: 'Withdrawn', sign: '✕' },
};

export const answerWords: Record<AnswerRow['state'], { words: string; sign: string }> = {
  waiting: { words: 'waits for its region', sign: '◐' },
  open: { words: 'open', sign: '○' },
  done: { words: 'done', sign: '●' },
  declined: { words: 'declined', sign: '✕' },
  returned: { words: '“you already have it”', sign: '↩' },
  excused: { words: 'excused', sign: '◇' },
  refused: { words: 'not asked: refused by its region', sign: '◇' },
  taken_out: { words: 'not asked: taken out by its region', sign: '◇' },
  withdrawn: { words: 'asked no longer', sign: '✕' },
  lapsed: { words: 'lapsed, the school has closed', sign: '✕' },
};

export const stepWords: Record<DemandReply['steps'][number]['kind'], string> = {
  drafted: 'Drafted',
  submitted: 'Sent to the regions',
  exempted: 'Allowed in a quiet period',
  changed: 'Minutes or days changed; the regions decide again',
  withdrawn: 'Withdrawn',
  discarded: 'Thrown away',
  owner_changed: 'Given on',
  approved: 'Approved',
  moved: 'Approved for another day',
  refused: 'Refused',
  taken_out: 'Taken out',
  excused: 'Excused',
  done: 'Done',
  declined: 'Declined by the school',
  returned: '“You already have it”',
  taken_back: 'Answer taken back',
  sent: 'Its day came: asked of the school',
  asked_again: 'Asked again',
  accepted: 'Taken from where the school said',
  lapsed: 'Lapsed',
};

export const doneWords: Record<AnswerRow['demand']['doneBy'], string> = { tick: 'a tick', text: 'a short text', number: 'a number' };

export const levelWords: Record<string, string> = { elementary: 'Elementary', k8: 'K-8', middle: 'Middle', high: 'High', '6_12': 'Grades 6-12', k12: 'K-12', early_learning: 'Early learning', special: 'Special', other: 'Other' };

export function schoolsWord(count: number): string {
  return count === 1 ? 'one school' : `${count} schools`;
}

export function minutesWord(minutes: number): string {
  return minutes === 0 ? 'notice, no work' : `${minutes} min`;
}

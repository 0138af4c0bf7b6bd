/** Why a request needs somebody now, in the words of a list. Shared by the server and the pages. */
export const needWords = {
  confirm: 'Is it solved?',
  answer: 'They wait for your answer',
  offered: 'Offered to you',
  new: 'New to you',
  late: 'Late',
  escalated: 'Late, and you were told',
  unanswered: 'Wants its first answer',
  wrote: 'They wrote last',
  reply: 'Wants the next answer',
  piece: 'A piece of it is yours',
  quiet: 'No movement',
} as const;

export type Need = keyof typeof needWords;
export const needs = Object.keys(needWords) as [Need, ...Need[]];

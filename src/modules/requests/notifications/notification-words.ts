import { manners, notificationKinds, type Manner, type NotificationKind } from './notification-kinds.ts';

export { manners, notificationKinds, type Manner, type NotificationKind };

/** How a person's page names each kind of news. */
export const kindWords: Record<NotificationKind, string> = {
  answer: 'An answer to what I asked',
  resolved: 'It is said to be solved: please confirm',
  decided: 'A decision on what I asked',
  message: 'A message in a request that I own',
  owned: 'A request comes to me',
  offered: 'A request is offered to me',
  piece_asked: 'A piece is asked of me',
  piece_finished: 'A piece of my request is finished',
  escalated: 'A promise was missed',
  reopened: 'A request of mine is open again',
  followed: 'A message where I take part',
  mentioned: 'Somebody names me',
  held: 'A message of mine was not sent',
  week: 'The week of my school, as its leader',
  given: 'What the evidence asks for is given to me',
  tier: 'A tier of my school or region is decided',
  exit_review: 'It is asked whether a school of mine may leave its tier',
  review_asked: 'A school asks for a review that I answer',
  review_answered: 'A review of a tier of mine is answered',
  visit_disputed: 'A school says that a visit that I recorded was not so',
  visit_settled: 'What I said of a visit to my school is answered',
};

export const mannerWords: Record<Manner, string> = {
  at_once: 'By mail, at once',
  digest: 'In the daily digest',
  page: 'Only on this page',
  never: 'Never',
};

/** What happened, in a mail or on the page, after the name of who did it. */
export const newsWords: Record<NotificationKind | 'guest', string> = {
  answer: 'wrote to you',
  resolved: 'says it is solved. Please confirm, or say what is missing',
  decided: 'decided',
  message: 'wrote',
  owned: 'It is yours now',
  offered: 'offers it to you',
  piece_asked: 'asks you for a piece of it',
  piece_finished: 'finished a piece of it',
  escalated: 'A promise was missed',
  reopened: 'opened it again',
  followed: 'wrote',
  mentioned: 'names you',
  held: 'Your message was not sent. It is kept on the page',
  week: 'The digest of the week is there',
  given: 'gives you what the evidence asks for',
  tier: 'decided on this tier',
  exit_review: 'asks whether the school may leave this tier',
  review_asked: 'asks that its tier be looked at again',
  review_answered: 'answered the review of this tier',
  visit_disputed: 'says that this visit was not so',
  visit_settled: 'answered what you said of this visit',
  guest: 'wrote',
};

const withoutName = new Set<string>(['owned', 'escalated', 'held', 'week']);

/** One plain sentence of news; without the name where nobody in particular did it. */
export function newsSentence(kind: NotificationKind | 'guest', name: string | null): string {
  return withoutName.has(kind) ? `${newsWords[kind]}.` : `${name ?? 'The district'} ${newsWords[kind]}.`;
}

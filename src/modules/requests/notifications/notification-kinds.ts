/** The kinds of news that a person may be told of, in the order of their page. */
export const notificationKinds = ['answer', 'resolved', 'decided', 'message', 'owned', 'offered', 'piece_asked', 'piece_finished', 'escalated', 'reopened', 'followed', 'mentioned', 'held', 'week', 'given', 'tier', 'exit_review', 'review_asked', 'review_answered', 'visit_disputed', 'visit_settled'] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** How one is told. `page` shows it on the page alone. */
export const manners = ['at_once', 'digest', 'page', 'never'] as const;
export type Manner = (typeof manners)[number];

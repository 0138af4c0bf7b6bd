import { schoolRoles, type Role } from '../../people/index.ts';
import type { Manner, NotificationKind } from './notification-kinds.ts';

/** What comes at once to whom; everything else waits for the daily digest. */
const atOnce: Partial<Record<NotificationKind, readonly Role[] | 'everybody'>> = {
  answer: schoolRoles,
  resolved: schoolRoles,
  decided: schoolRoles,
  review_answered: schoolRoles,
  visit_settled: schoolRoles,
  held: 'everybody',
  week: 'everybody',
};

/** How somebody with these roles is told of a kind of news until they say otherwise. */
export function defaultManner(kind: NotificationKind, roles: Role[]): Manner {
  const those = atOnce[kind];
  return those === 'everybody' || roles.some((role) => those?.includes(role)) ? 'at_once' : 'digest';
}

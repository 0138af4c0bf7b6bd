import type { RequestHistory } from '../standing/history.ts';

/**
 * Since when the school has been silent while we wait for it: from when we began to wait, the school's own last message,
 * or its word that it still needs it, whatever came last. Undefined while we do not wait for it. Pure.
 */
export function silenceSince({ statuses, messages }: Pick<RequestHistory, 'statuses' | 'messages'>, stillNeeded: string[]): string | undefined {
  const last = statuses.at(-1)!;
  if (last.status !== 'waiting_on_school' && last.status !== 'resolved_pending_confirmation') return undefined;
  return [last.at, ...messages.filter((message) => message.side === 'school').map((message) => message.at), ...stillNeeded].toSorted().at(-1)!;
}

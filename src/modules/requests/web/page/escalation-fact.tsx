import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { clockWords, rungWords } from './words.ts';

/** Of a missed promise: who was told, and who is next when nothing happens. The school sees the same. */
export function EscalationFact({ request }: { request: RequestReply }) {
  const dates = useDates();
  const { told, next } = request.escalation;
  if (told.length === 0 && !next) return null;
  return (
    <section aria-label="Who was told">
      <h2>Late: who was told</h2>
      <ul className="plain">
        {told.map((each) => (
          <li key={`${each.clock} ${each.dueAt} ${each.rung}`}>
            {each.person}, {rungWords[each.rung]}{' '}
            <span className="quiet">
              {dates.when(each.at)}, as “{clockWords[each.clock].toLowerCase()}” was promised by {dates.when(each.dueAt)}
            </span>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="quiet">
          If nothing happens by {dates.when(next.at)}, {rungWords[next.rung]} is told.
        </p>
      ) : null}
    </section>
  );
}

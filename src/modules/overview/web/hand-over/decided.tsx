import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { HandOverReply } from '../../contract.ts';

const choiceWords = { decide: 'decided', assign: 'assigned', drop: 'dropped' } as const;

/** What was decided lately: on what the school asked, and before its evidence. */
export function Decided({ decisions: { requests, requestsTotal, evidence } }: { decisions: HandOverReply['decisions'] }) {
  const dates = useDates();
  return (
    <>
      <h2>Decided lately</h2>
      {requests.length + evidence.length === 0 ? <p className="quiet">Nothing in the last four months.</p> : null}
      <ul className="plain">
        {requests.map((row) => (
          <li key={`${row.request.id} ${row.at}`}>
            <Link to="/requests/$id" params={{ id: row.request.id } as never}>
              {row.request.summary}
            </Link>{' '}
            {row.kind}: {row.reason} <span className="quiet">{row.by}, {dates.when(row.at)}</span>
          </li>
        ))}
        {evidence.map((row) => (
          <li key={`${row.looked} ${row.at}`}>
            {row.looked}: {choiceWords[row.choice]}. {row.reason}{' '}
            <span className="quiet">
              {row.owner ? `${row.owner}${row.dueOn ? `, by ${dates.day(row.dueOn)}` : ''}; ` : ''}
              {row.by}, {dates.when(row.at)}
            </span>
          </li>
        ))}
      </ul>
      {requestsTotal > requests.length ? <p className="quiet">and {requestsTotal - requests.length} more on requests</p> : null}
    </>
  );
}

import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { statusShape, statusWords } from '../status-words.ts';

/** Under the title, before anything else: where it stands, who owns it, what is promised by when. */
export function StandingLine({ request }: { request: RequestReply }) {
  const dates = useDates();
  return (
    <>
      <span className={statusShape(request.status, request.late)}>{statusWords[request.status]}</span> · R-{request.number} · {request.owner.name} owns it
      {request.nextDueAt && !request.closedAt ? (
        <>
          {' · '}
          <span className={request.late ? 'late' : undefined}>
            {request.late ? 'late since' : 'by'} {dates.when(request.nextDueAt)}
          </span>
        </>
      ) : null}
    </>
  );
}

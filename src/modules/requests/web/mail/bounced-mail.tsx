import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';

/** Whom our mail did not reach, with what their mail system said: for the district's side. */
export function BouncedMail({ request }: { request: RequestReply }) {
  const dates = useDates();
  if (request.bounces.length === 0) return null;
  return (
    <section className="notice" aria-label="Mail that did not arrive">
      {request.bounces.map((bounce) => (
        <p key={`${bounce.at} ${bounce.person}`}>
          Mail did not reach {bounce.person}
          {bounce.address ? ` (${bounce.address})` : ''}. {bounce.isPermanent ? 'Find another way.' : 'It may still arrive.'}{' '}
          <span className="quiet">
            {bounce.diagnostic ?? bounce.status ?? ''} {dates.when(bounce.at)}
          </span>
        </p>
      ))}
    </section>
  );
}

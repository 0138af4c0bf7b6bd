import { Initials } from '../../../../ui/initials.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PreviewReply } from '../../contract.ts';

const standInWords: Record<string, string> = {
  routed_to_cover: ' while the seat’s holder is away',
  routed_to_backup: ' as the backup',
  routed_to_operational_leader: ', because the seat is empty or everybody there is away',
  routed_to_superintendent: ', because the seat is empty or everybody there is away',
};

/** Before sending: a name, and two dates in words. */
export function PromiseNotice({ preview, direct }: { preview: PreviewReply; direct: boolean }) {
  const dates = useDates();
  const { owner, school, promise, cause, lane } = preview;
  return (
    <div className="notice owner" aria-live="polite">
      <Initials name={owner.name} />
      <div>
        <strong>{owner.name}</strong>
        {owner.title ? `, ${owner.title},` : ''} will own this for {school.name}
        {direct ? ', because you ask them directly' : (standInWords[cause] ?? '')}.
        <br />
        {lane === 'ordinary' ? null : (
          <>
            <strong>Confidential:</strong> only you and {owner.name} see it, and whoever one of you names in it.
            <br />
          </>
        )}
        First answer {dates.when(promise.firstAnswerDueAt)} at the latest; usually solved by {dates.when(promise.resolutionDueAt)}.
      </div>
    </div>
  );
}

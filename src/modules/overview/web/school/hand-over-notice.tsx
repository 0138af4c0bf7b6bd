import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { SchoolOverview } from '../../contract.ts';

/** In the first days of a new leader: the way to what they must know. */
export function HandOverNotice({ handOver, schoolId }: { handOver: NonNullable<SchoolOverview['handOver']>; schoolId: string }) {
  const dates = useDates();
  return (
    <p className="notice on-screen">
      {handOver.leader.name} has led this school since {dates.fullDay(handOver.since)}, after {handOver.before.name}.{' '}
      <Link to={'/schools/$id/hand-over' as never} params={{ id: schoolId } as never}>
        The hand-over brief
      </Link>
    </p>
  );
}

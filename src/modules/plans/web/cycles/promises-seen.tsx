import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import { standingWords } from '../../../commitments/standing-words.ts';
import type { CheckpointReply } from '../../contract.ts';

type Promised = CheckpointReply['promises'][number];

/** Promises made in the plan as they stand at a checkpoint; where it is locked, as they stood. */
export function PromisesSeen({ promises, title }: { promises: Promised[]; title: string }) {
  const dates = useDates();
  if (promises.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="plain">
        {promises.map((each) => (
          <li key={each.id}>
            <Link to="/promises/$id" params={{ id: each.id } as never}>
              {each.what}
            </Link>{' '}
            <span className="quiet">
              {each.owner}, {each.direction === 'by_school' ? 'for the school' : 'to the school'}, by {dates.fullDay(each.dueOn)}: {standingWords[each.standing].words}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useDates } from '../../../../ui/session-context.ts';
import type { RegionsReply } from '../../contract.ts';
import { schoolsInWords } from '../seat-words.ts';

/** What is already decided for later days. */
export function PlannedChanges({ planned }: { planned: RegionsReply['planned'] }) {
  const dates = useDates();
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby="planned">
      <h2 id="planned">Decided for later</h2>
      <ul className="plain">
        {planned.map(({ from, region, kind, schools }) => (
          <li key={`${from} ${region.id} ${kind}`}>
            {dates.fullDay(from)}: {kind === 'schools' ? `${schoolsInWords(schools)} ${schools === 1 ? 'moves' : 'move'} to ${region.name}` : `${region.name} ${kind}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useDates } from '../../../ui/session-context.ts';
import type { VisitReply } from '../contract.ts';
import { whatItSays } from './what-it-says.ts';

const changeWords: Record<VisitReply['changes'][number]['kind'], string> = {
  recorded: 'Recorded',
  corrected: 'Corrected',
  withdrawn: 'Withdrawn',
  disputed: 'The school says that it was not so',
  answered: 'Answered: it stands',
};

/** All that happened to a visit, oldest first, with what was recorded each time. */
export function VisitChanges({ changes }: Pick<VisitReply, 'changes'>) {
  const dates = useDates();
  const several = changes.some(({ kind }) => kind === 'corrected');
  return (
    <ol className="plain">
      {changes.map(({ kind, words, by, at, content }) => (
        <li key={`${at} ${kind}`}>
          {changeWords[kind]}
          {words ? `: ${words}` : ''}{' '}
          <span className="quiet">
            {by}, {dates.when(at)}
          </span>
          {several && content ? <div className="quiet">{whatItSays(content, dates)}</div> : null}
        </li>
      ))}
    </ol>
  );
}

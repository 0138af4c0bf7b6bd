import { useDates } from '../../../ui/session-context.ts';
import type { GapsReply } from '../contract.ts';

/** Where the numbers come from, when they were taken in, and how they are worked out. */
export function Working({ measure, source, formulas }: Pick<GapsReply, 'measure' | 'source' | 'formulas'>) {
  const dates = useDates();
  return (
    <dl className="working">
      <dt>What it is</dt>
      <dd>
        {measure.name}: {measure.definition}
      </dd>
      <dt>Source</dt>
      <dd>
        {source.publisher}
        {source.files.map((file) => (
          <div key={file.name} className="quiet">
            {file.name}, taken in {dates.fullDay(file.takenAt.slice(0, 10))}
          </div>
        ))}
      </dd>
      <dt>Refreshed</dt>
      <dd>{source.refreshedAt ? dates.fullDay(source.refreshedAt.slice(0, 10)) : 'There is no number yet.'}</dd>
      <dt>How it is worked out</dt>
      {formulas.map((formula) => (
        <dd key={formula}>{formula}</dd>
      ))}
    </dl>
  );
}

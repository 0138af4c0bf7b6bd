import { useState } from 'react';
import { BulkForm, type BulkKind } from './bulk-form.tsx';

interface BulkBarProps {
  chosen: string[];
  clear: () => void;
}

const acts: [BulkKind, string][] = [
  ['assign', 'Give to somebody'],
  ['status', 'Set where they stand'],
  ['part_of', 'Make parts of one'],
];

/** What can be done with the chosen requests, all at once. */
export function BulkBar({ chosen, clear }: BulkBarProps) {
  const [kind, setKind] = useState<BulkKind>();
  return (
    <div className="bulk-bar" role="region" aria-label="Chosen requests">
      <strong aria-live="polite">{chosen.length === 0 ? 'Choose requests below' : `${chosen.length} chosen`}</strong>
      <span className="row">
        {acts.map(([act, word]) => (
          <button key={act} type="button" disabled={chosen.length === 0} onClick={() => setKind(act)}>
            {word}
          </button>
        ))}
        <button type="button" className="plain" onClick={clear}>
          Done choosing
        </button>
      </span>
      {kind ? <BulkForm kind={kind} requestIds={chosen} close={() => setKind(undefined)} /> : null}
    </div>
  );
}

import { RefusedRows } from '../../../../ui/imports/refused-rows.tsx';
import { Sentences } from '../../../../ui/imports/sentences.tsx';
import type { ImportOutcome } from '../../contract.ts';
import { fieldWord, valueWord } from './import-words.ts';

const shownChanges = 30;

/** What a file did, or would do: the sentence, the counts, what was repaired or left out, and what is refused. */
export function OutcomeView({ outcome }: { outcome: ImportOutcome }) {
  const { created, changed, unchanged, rowsRead, repairs, leftOut } = outcome;
  const isRefused = outcome.outcome === 'refused';
  const left = leftOut.reduce((sum, each) => sum + each.count, 0);
  const facts: [string, number][] = isRefused ? [['Rows read', rowsRead], ['Rows refused', outcome.refused]] : [['Created', created], ['Changed', changed], ['Unchanged', unchanged], ['Left out', left]];
  return (
    <>
      <p className={isRefused ? 'notice refused' : 'notice'}>
        {outcome.sentence} {isRefused ? 'Nothing was changed.' : null}
      </p>
      {outcome.layout ? <p className="quiet">Read as: {outcome.layout}.</p> : null}
      <dl className="counts">
        {facts.map(([word, count]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <Sentences title="Repaired" rows={repairs} />
      <Sentences title="Left out" rows={leftOut} />
      <RefusedRows refusals={outcome.refusals} />
      <Changes changes={outcome.changes} all={created + changed} />
    </>
  );
}

function Changes({ changes, all }: { changes: ImportOutcome['changes']; all: number }) {
  if (changes.length === 0) return null;
  const shown = changes.slice(0, shownChanges);
  return (
    <details>
      <summary>{shown.length < all ? `The first ${shown.length} of ${all.toLocaleString('en-US')} schools` : 'School by school'}</summary>
      <ul className="plain">
        {shown.map((change) => (
          <li key={change.line}>
            <strong>{change.name}</strong> <span className="quiet">{change.stateCode}</span> {change.kind === 'created' ? 'is new' : change.fields.map(wordsOf).join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function wordsOf({ field, from, to }: ImportOutcome['changes'][number]['fields'][number]): string {
  return from === null && to === null ? `${fieldWord(field)} change` : `${fieldWord(field)}: ${valueWord(from)} → ${valueWord(to)}`;
}

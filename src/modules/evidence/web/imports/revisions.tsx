import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { KeptMeasureRun } from '../../import/contract.ts';
import { dimensionWords, valueWord } from './import-words.ts';
import { importsApi } from './imports-client.ts';

/** What a file changed, value by value, each with the row it stood in. */
export function Revisions({ run }: { run: KeptMeasureRun }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({ queryKey: ['measure-revisions', run.id], queryFn: () => importsApi('GET /measures/imports/{id}/revisions', { params: { id: run.id } }), enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        What it changed<span className="skip">: {run.file}</span>
      </summary>
      {open ? (
        <QueryState query={query}>
          {({ items, total }) => (
            <>
              {total > items.length ? <p className="quiet">The first {items.length} of {total.toLocaleString('en-US')}.</p> : null}
              <ul className="plain">
                {items.map(({ school, measure, period, from, to, ...of }) => (
                  <li key={`${school} ${measure} ${of.group} ${of.subject} ${of.grade} ${period}`}>
                    <strong>{school}</strong>, {measure.replaceAll('_', ' ')}, {dimensionWords(of)}, {period}: {valueWord(from)} <span className="quiet">({from.file}, line {from.line})</span> → {to ? valueWord(to) : 'nothing'}
                    {to ? <span className="quiet"> (line {to.line})</span> : null}
                  </li>
                ))}
              </ul>
            </>
          )}
        </QueryState>
      ) : null}
    </details>
  );
}

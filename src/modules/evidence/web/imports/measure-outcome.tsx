import { RefusedRows } from '../../../../ui/imports/refused-rows.tsx';
import { Sentences } from '../../../../ui/imports/sentences.tsx';
import type { MeasureImportOutcome } from '../../import/contract.ts';
import { dimensionWords, valueWord } from './import-words.ts';

const shownChanges = 30;

/** What a file did, or would do: as what it was recognised, the counts, what was repaired or left out, how it was read. */
export function MeasureOutcome({ outcome }: { outcome: MeasureImportOutcome }) {
  const { added, changed, same, rowsRead, refused, measures, periods } = outcome;
  const isRefused = outcome.outcome === 'refused';
  const facts: [string, number][] = isRefused ? [['Rows read', rowsRead], ['Rows refused', refused]] : [['Rows read', rowsRead], ['New values', added], ['Changed', changed], ['As known', same], ['Rows refused', refused]];
  return (
    <>
      <p className={isRefused ? 'notice refused' : 'notice'}>
        {outcome.sentence} {isRefused ? 'Nothing was changed.' : null}
      </p>
      {outcome.layout ? (
        <p className="quiet">
          Recognised as: {outcome.layout}
          {periods.length > 0 ? `, of ${periods.join(', ')}` : ''}.
        </p>
      ) : null}
      <dl className="counts">
        {facts.map(([word, count]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{count.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <Sentences title="Repaired or noted" rows={outcome.repairs} />
      <Sentences title="Left out" rows={outcome.leftOut} />
      <RefusedRows refusals={outcome.refusals.filter(({ code }) => code !== 'layout_unknown')} />
      {measures.length > 0 && !isRefused ? (
        <details>
          <summary>
            {measures.length} {measures.length === 1 ? 'measure' : 'measures'} in the file
          </summary>
          <ul className="plain">
            {measures.map(({ key, name, values }) => (
              <li key={key}>
                {name} <span className="quiet">{values.toLocaleString('en-US')} values</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Values title="How the first values were read" rows={outcome.sample.map((each) => ({ ...each, said: valueWord(each) }))} />
      <Values title={changed > shownChanges ? `The first ${shownChanges} of ${changed.toLocaleString('en-US')} changes` : 'What changes'} rows={outcome.changes.slice(0, shownChanges).map((each) => ({ ...each, said: `${valueWord(each.from)} → ${valueWord(each.to)}` }))} />
    </>
  );
}

type Shown = MeasureImportOutcome['changes'][number];

function Values({ title, rows }: { title: string; rows: (Pick<Shown, 'line' | 'school' | 'measure' | 'group' | 'subject' | 'grade' | 'period'> & { said: string })[] }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="n">
                Line
              </th>
              <th scope="col">School</th>
              <th scope="col">Measure</th>
              <th scope="col">Of whom</th>
              <th scope="col">Time</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.line} ${row.measure} ${row.group} ${row.subject} ${row.grade} ${row.period}`}>
                <td className="n">{row.line}</td>
                <td>{row.school}</td>
                <td>{row.measure.replaceAll('_', ' ')}</td>
                <td>{dimensionWords(row)}</td>
                <td>{row.period}</td>
                <td>{row.said}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

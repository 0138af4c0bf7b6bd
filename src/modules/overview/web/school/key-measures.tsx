import { Link } from '@tanstack/react-router';
import type { KeyMeasuresReply } from '../../contract.ts';

/** A few measures of all students, each with its n and what chance allows, and how groups stand; hidden is said to be hidden. */
export function KeyMeasures({ evidence, schoolId }: { evidence: KeyMeasuresReply; schoolId: string }) {
  const { measures, gaps, gapsOf } = evidence;
  if (measures.length === 0) return <p className="quiet">The sources have no number for this school.</p>;
  return (
    <>
      <MeasureTable measures={measures} schoolId={schoolId} />
      {gaps.length > 0 ? (
        <>
          <h3>Groups, {gapsOf}</h3>
          <ul className="plain">
            {gaps.map((gap) => (
              <li key={gap.group}>{gap.sentence}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

export function MeasureTable({ measures, schoolId, plain = false }: { measures: KeyMeasuresReply['measures']; schoolId: string; plain?: boolean }) {
  return (
    <table className="key-measures">
      <thead>
        <tr>
          <th scope="col">All students</th>
          <th scope="col" className="n">
            Last
          </th>
          <th scope="col">Since the year before</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((row) => (
          <tr key={`${row.key} ${row.subject}`}>
            <th scope="row">
              {plain ? nameOf(row) : (
                <Link to="/schools/$id/evidence" params={{ id: schoolId } as never} search={{ measure: row.key, subject: row.subject, grade: row.grade } as never}>
                  {nameOf(row)}
                </Link>
              )}
              <span className="limits">{row.period}</span>
            </th>
            <td className="n">
              {row.words.value ?? <span className="quiet">not shown</span>}
              <span className="limits">{row.words.value === null ? row.figure.because : [row.figure.n === null ? '' : `n ${row.figure.n.toLocaleString('en-US')}`, row.words.limits ?? ''].filter(Boolean).join(', ')}</span>
            </td>
            <td className="since">{row.change?.sentence ?? <span className="quiet">{row.words.value === null ? '' : 'No year before.'}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf({ name, subject }: KeyMeasuresReply['measures'][number]): string {
  return subject === 'all' ? name : `${name}, ${subject.length <= 3 ? subject.toUpperCase() : subject.replaceAll('_', ' ')}`;
}

import type { SchoolReply } from '../contract.ts';
import { groupInWords } from './school-words.ts';

/** Shares of student groups as plain figures, with the year and the source they were read from. */
export function StudentGroups({ school }: { school: Pick<SchoolReply, 'groupShares'> }) {
  const shares = school.groupShares.toSorted((a, b) => b.percent - a.percent);
  const years = [...new Set(shares.map((share) => share.yearLabel))];
  const sources = [...new Set(shares.map((share) => share.source).filter(Boolean))];
  return (
    <>
      {shares.length === 0 ? (
        <p className="quiet">No figures are published for this school.</p>
      ) : (
        <table className="groups">
          <caption>
            Share of the school’s students, {years.join(', ')}. A student may be in several groups.
            {sources.length > 0 ? ` Source: ${sources.join('; ')}.` : ''}
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              {years.length > 1 ? <th scope="col">Year</th> : null}
              <th scope="col" className="n">
                Share
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={`${share.studentGroup} ${share.yearLabel}`}>
                <th scope="row">{groupInWords(share.studentGroup)}</th>
                {years.length > 1 ? <td>{share.yearLabel}</td> : null}
                <td className="n">{share.percent.toFixed(1)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

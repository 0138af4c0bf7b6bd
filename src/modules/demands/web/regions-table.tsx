import type { DemandReply } from '../contract/demands.ts';

const columns = [
  ['waiting', 'Waiting'],
  ['open', 'Open'],
  ['done', 'Done'],
  ['declined', 'Declined'],
  ['returned', '“You have it”'],
  ['buffered', 'Buffered'],
] as const;

/** Where a demand stands in each region that one may know of. */
export function RegionsTable({ regions }: { regions: DemandReply['regions'] }) {
  return (
    <>
      <h2>By region</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="By region">
        <table className="meter">
          <thead>
            <tr>
              <th scope="col">Region</th>
              {columns.map(([, word]) => (
                <th key={word} scope="col" className="n">
                  {word}
                </th>
              ))}
              <th scope="col" className="n">
                Schools
              </th>
            </tr>
          </thead>
          <tbody>
            {regions.map((row) => (
              <tr key={row.region?.id ?? 'none'}>
                <th scope="row">
                  {row.region?.name ?? 'In no region'}
                  {row.mine ? <span className="quiet"> · yours</span> : null}
                </th>
                {columns.map(([key]) => (
                  <td key={key} className="n">
                    {row[key]}
                  </td>
                ))}
                <td className="n quiet">{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

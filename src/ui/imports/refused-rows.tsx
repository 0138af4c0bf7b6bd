import { refusalsCsv, type RefusedPlace } from './refusals-csv.ts';

const shownAtMost = 100;

/** Every place that stands against taking the file, to be mended in the file. */
export function RefusedRows({ refusals }: { refusals: RefusedPlace[] }) {
  if (refusals.length === 0) return null;
  const more = refusals.length - shownAtMost;
  return (
    <section aria-labelledby="refused-rows">
      <div className="row spread">
        <h2 id="refused-rows">What to mend in the file</h2>
        <button type="button" onClick={() => save(refusals)}>
          Save as CSV
        </button>
      </div>
      <section className="scroll" tabIndex={0} aria-label="Refused rows">
        <table>
          <caption>{more > 0 ? `The first ${shownAtMost} of ${refusals.length.toLocaleString('en-US')} places; the CSV holds all.` : 'Line 1 is the first line of the file.'}</caption>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col" className="n">
                Line
              </th>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
              <th scope="col">Why it is refused</th>
            </tr>
          </thead>
          <tbody>
            {refusals.slice(0, shownAtMost).map((refusal) => (
              <tr key={`${refusal.line} ${refusal.column} ${refusal.reason}`}>
                <td>{refusal.file}</td>
                <td className="n">{refusal.line}</td>
                <td>{refusal.column ?? <span className="quiet">whole row</span>}</td>
                <td>{refusal.value === null || refusal.value === '' ? <span className="quiet">empty</span> : refusal.value}</td>
                <td>{refusal.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function save(refusals: RefusedPlace[]): void {
  const address = URL.createObjectURL(new Blob([refusalsCsv(refusals)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'refused-rows.csv';
  link.click();
  URL.revokeObjectURL(address);
}

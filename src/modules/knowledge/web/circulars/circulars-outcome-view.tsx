import type { CircularsOutcome } from '../../contract.ts';

/** What the files did, or would do: which circulars are new, which revised, and what stands against taking them. */
export function CircularsOutcomeView({ outcome }: { outcome: CircularsOutcome }) {
  const { added, revised, leftOut, refusals, sentence } = outcome;
  const isRefused = outcome.outcome === 'refused';
  return (
    <>
      <p className={isRefused ? 'notice refused' : 'notice'}>
        {sentence} {isRefused ? 'Nothing was changed.' : null}
      </p>
      {isRefused ? (
        <section className="scroll" tabIndex={0} aria-label="Refused files">
          <table>
            <caption>What to mend</caption>
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Why it is refused</th>
              </tr>
            </thead>
            <tbody>
              {refusals.map(({ file, reason }) => (
                <tr key={`${file} ${reason}`}>
                  <td>{file}</td>
                  <td>{reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <Circulars title={`${added.length} new`} circulars={added} />
      <Circulars title={`${revised.length} revised`} circulars={revised} />
      {leftOut.length > 0 ? (
        <details>
          <summary>{leftOut.length} files of other kinds are passed over</summary>
          <ul className="plain">
            {leftOut.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Circulars({ title, circulars }: { title: string; circulars: CircularsOutcome['added'] }) {
  if (circulars.length === 0) return null;
  return (
    <details open={circulars.length <= 10}>
      <summary>{title}</summary>
      <ul className="plain">
        {circulars.map(({ code, title: name }) => (
          <li key={code}>
            <strong>{code}</strong> {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { CheckReply } from '../contract/checks.ts';

/** How full the week is in each region: minutes of an average school, with and without what is asked here. */
export function LoadTable({ load, minutes, budget }: { load: CheckReply['load']; minutes: number; budget: number }) {
  return (
    <table>
      <caption>Minutes of an average school, of {budget} at most</caption>
      <thead>
        <tr>
          <th scope="col">Region</th>
          <th scope="col" className="n">
            Asked
          </th>
          <th scope="col" className="n">
            Waiting
          </th>
          <th scope="col" className="n">
            With this
          </th>
        </tr>
      </thead>
      <tbody>
        {load.map((row) => (
          <tr key={row.region ?? 'none'}>
            <th scope="row">
              {row.region ?? 'In no region'}
              {row.over > 0 ? (
                <span className="late">
                  {' '}
                  ▲ {row.over} of {row.schools} over
                </span>
              ) : null}
            </th>
            <td className="n">{row.asked}</td>
            <td className="n">{row.waiting}</td>
            <td className="n">{row.asked + minutes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

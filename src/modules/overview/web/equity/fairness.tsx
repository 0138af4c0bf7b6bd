import type { EquityReply } from '../../contract.ts';

type FairnessReply = NonNullable<EquityReply['fairness']>;
type Along = NonNullable<FairnessReply['delivered']>;

interface Line {
  what: string;
  sign: string;
  manner: string;
  along: Along;
}

const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`;

/** Support that reached schools along their need: the concentration curve, its index, and a table of the same. */
export function Fairness({ fairness }: { fairness: FairnessReply }) {
  const { rankedBy, schools, planned, difference } = fairness;
  const lines: Line[] = [
    { what: 'Hours that reached schools', sign: '━', manner: 'delivered', along: fairness.delivered },
    { what: 'Planned hours', sign: '╍', manner: 'planned', along: planned },
    { what: 'Requests that were solved', sign: '┈', manner: 'solved', along: fairness.solved },
  ].flatMap(({ along, ...line }) => (along ? [{ ...line, along }] : []));
  if (lines.length === 0) return null;
  return (
    <section aria-label="Support against need">
      <h2>Support against need</h2>
      <p>
        Schools are ordered from most need to least by {rankedBy} ({schools} schools). {lines.map(({ along, what }) => directionOf(along, what)).join(' ')} {planned ? '' : 'No planned support stands beside it to hold it against.'} {difference ? differenceOf(difference) : ''}
      </p>
      <figure style={{ margin: 0 }}>
        <Curve lines={lines} />
        <figcaption className="quiet">Up: the share of support. Along: the share of schools, most need first. Above the dashed line, more goes to those with more need.</figcaption>
      </figure>
      <details>
        <summary>The curve as a table</summary>
        <table className="equity">
          <thead>
            <tr>
              <th scope="col">Schools with most need</th>
              {lines.map(({ what }) => (
                <th key={what} scope="col" className="n">{what}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((part) => (
              <tr key={part}>
                <th scope="row">{Math.round(part * 100)} %</th>
                {lines.map(({ what, along }) => (
                  <td key={what} className="n">{percentAt(along, part)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function directionOf({ index, low, high }: Along, what: string): string {
  const limits = low !== null && high !== null ? ` (${signed(low)} to ${signed(high)})` : '';
  const told = low === null || high === null || (low <= 0 && high >= 0) ? 'are shared out without regard to need, as far as can be told' : index < 0 ? 'go more to schools with more need' : 'go more to schools with less need';
  return `${what} ${told}: concentration index ${signed(index)}${limits}.`;
}

function differenceOf({ estimate, low, high }: NonNullable<FairnessReply['difference']>): string {
  const limits = low !== null && high !== null ? ` (${signed(low)} to ${signed(high)})` : '';
  const told = low === null || high === null || (low <= 0 && high >= 0) ? 'What reached schools leans to need as was planned, as far as can be told' : estimate > 0 ? 'What reached schools leans less to need than was planned' : 'What reached schools leans more to need than was planned';
  return `${told}: the indexes differ by ${signed(estimate)}${limits}.`;
}

function percentAt({ curve }: Along, part: number): string {
  const after = curve.findIndex(({ units }) => units >= part - 1e-9);
  const [one, two] = [curve[Math.max(0, after - 1)]!, curve[after]!];
  const share = two.units === one.units ? two.share : one.share + ((two.share - one.share) * (part - one.units)) / (two.units - one.units);
  return `${Math.round(share * 100)} %`;
}

function Curve({ lines }: { lines: Line[] }) {
  const path = ({ curve }: Along) => curve.map(({ units, share }, index) => `${index === 0 ? 'M' : 'L'}${(30 + units * 260).toFixed(1)} ${(270 - share * 260).toFixed(1)}`).join('');
  return (
    <svg className="curve" viewBox="0 0 300 290" role="img" aria-label={`Concentration curve. ${lines.map(({ what, along }) => `${what} ${signed(along.index)}`).join(', ')}`}>
      <path className="frame" d="M30 10V270H290" />
      <line className="even" x1="30" y1="270" x2="290" y2="10" />
      {lines.map(({ manner, along }) => (
        <path key={manner} className={manner} d={path(along)} />
      ))}
      <text x="30" y="286">0</text>
      <text x="290" y="286" textAnchor="end">all schools</text>
      <text x="0" y="274">0 %</text>
      <text x="0" y="16">all</text>
      {lines.map(({ what, sign }, index) => (
        <text key={what} x="140" y={222 + index * 16}>
          {sign} {what.toLowerCase()}
        </text>
      ))}
    </svg>
  );
}

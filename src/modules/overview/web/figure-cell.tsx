import type { EquityReply } from '../contract.ts';

/** A figure with its limits and n; of too few answers, that it is so. */
export function FigureCell({ figure, say, fewest }: { figure: EquityReply['all']['kept']; say: (value: number) => string; fewest: number }) {
  if (figure === null) return <td className="n quiet">fewer than {fewest}</td>;
  return (
    <td className="n">
      {say(figure.estimate)}
      <span className="limits">
        {figure.low !== null && figure.high !== null ? `(${say(figure.low)} to ${say(figure.high)}), ` : ''}n {figure.n.toLocaleString('en-US')}
      </span>
    </td>
  );
}

import type { EquityReply } from '../../contract.ts';

/** A figure with its limits and n; where there is none, why. */
export function FigureCell({ figure, say, none }: { figure: EquityReply['all']['kept']; say: (value: number) => string; none: string }) {
  if (figure === null) return <td className="n quiet">{none}</td>;
  return (
    <td className="n">
      {say(figure.estimate)}
      <span className="limits">
        {figure.low !== null && figure.high !== null ? `(${say(figure.low)} to ${say(figure.high)}), ` : ''}n {figure.n.toLocaleString('en-US')}
      </span>
    </td>
  );
}

import './charts.css';
import { Mark, type MarkShape } from './mark.tsx';
import { scale } from './scale.ts';

export interface FunnelPoint {
  key: string;
  x: number;
  y: number;
  shape: MarkShape;
  quiet: boolean;
  title: string;
}

interface FunnelPlotProps {
  label: string;
  points: FunnelPoint[];
  /** Limits by size: the inner pair and the outer pair. */
  curve: { x: number; inner: [number, number]; outer: [number, number] }[];
  middle: { value: number; word: string };
  axis: string;
  format: (value: number) => string;
  within?: [number, number] | undefined;
  /** The point that somebody looks for. */
  marked?: string | undefined;
  height?: number;
}

/** Points by their size within limits that narrow as it grows: what lies inside cannot be told apart. */
export function FunnelPlot({ label, points, curve, middle, axis, format, within, marked, height = 360 }: FunnelPlotProps) {
  const across = scale([0, ...points.map((point) => point.x)], { about: 6, within: [0, Infinity] });
  // The limits of the smallest sizes would take the room of the points.
  const up = scale([...points.map((point) => point.y), middle.value], { about: 5, within });
  const x = (value: number) => `${across.at(value)}%`;
  const y = (value: number) => `${100 - up.at(Math.min(up.high, Math.max(up.low, value)))}%`;
  const found = points.find((point) => point.key === marked);
  return (
    <div className="interval-lines funnel" role="img" aria-label={label}>
      <div className="frame">
        <span className="gutter" style={{ height }}>
          {up.ticks.map((tick) => (
            <span key={tick} style={{ top: y(tick) }}>
              {format(tick)}
            </span>
          ))}
        </span>
        <svg className="plot" height={height}>
          {up.ticks.map((tick) => (
            <line key={tick} className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          ))}
          {(['inner', 'outer'] as const).flatMap((which) =>
            ([0, 1] as const).flatMap((side) =>
              curve.slice(1).map((at, index) => {
                const before = curve[index]!;
                const [one, other] = [before[which][side], at[which][side]];
                const beyond = (one <= up.low && other <= up.low) || (one >= up.high && other >= up.high);
                return beyond ? null : <line key={`${which} ${side} ${at.x}`} className={`limit ${which}`} x1={x(before.x)} x2={x(at.x)} y1={y(one)} y2={y(other)} />;
              }),
            ),
          )}
          <line className="reference" x1="0" x2="100%" y1={y(middle.value)} y2={y(middle.value)} />
          {points.map((point) => (
            <Mark key={point.key} shape={point.shape} tone={point.quiet ? 'quiet' : 'ink'} x={x(point.x)} y={y(point.y)} title={point.title} />
          ))}
          {found ? <circle className="found" cx={x(found.x)} cy={y(found.y)} r="10" /> : null}
        </svg>
      </div>
      <span className="axis">
        {across.ticks.map((tick) => (
          <span key={tick} style={{ left: x(tick) }}>
            {tick.toLocaleString('en-US')}
          </span>
        ))}
      </span>
      <p className="quiet note">
        {axis}. Dashed: {middle.word}.
      </p>
    </div>
  );
}

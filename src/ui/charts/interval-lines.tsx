import './charts.css';
import { Mark, type MarkShape } from './mark.tsx';
import { scale, type Scale } from './scale.ts';

export interface LinePoint {
  value: number;
  low: number | null;
  high: number | null;
  title: string;
}

export interface ChartLine {
  key: string;
  label: string;
  shape: MarkShape;
  quiet?: boolean;
  /** One a place of the horizontal scale; null where there is no number, and the line breaks. */
  points: (LinePoint | null)[];
}

interface IntervalLinesProps {
  label: string;
  lines: ChartLine[];
  places: string[];
  format: (value: number) => string;
  /** Given where several charts share one scale. */
  shared?: Scale | undefined;
  within?: [number, number] | undefined;
  height?: number;
  /** Which lines the legend names: all, or only the quiet ones where a heading names the other. */
  named?: 'all' | 'quiet';
}

/** Figures over a few places of time, each with its interval; with two places it is a slope. */
export function IntervalLines({ label, lines, places, format, shared, within, height = 180, named = 'all' }: IntervalLinesProps) {
  const made = shared ?? linesScale(lines, within);
  // Half a place of room on both sides.
  const x = (index: number) => (100 * (index + 0.5)) / places.length;
  const y = (value: number) => 100 - made.at(value);
  return (
    <div className="interval-lines" role="img" aria-label={label}>
      <div className="legend">
          {lines.filter((line) => named === 'all' || line.quiet).map((line) => (
            <span key={line.key}>
              <svg width="26" height="14" overflow="visible">
                <line className={`line${line.quiet ? ' quiet' : ''}`} x1="0" x2="26" y1="7" y2="7" />
                <Mark shape={line.shape} tone={line.quiet ? 'quiet' : 'ink'} x="13" y={7} />
              </svg>
              {line.label}
            </span>
          ))}
      </div>
      <div className="frame">
        <span className="gutter" style={{ height }}>
          {made.ticks.map((tick) => (
            <span key={tick} style={{ top: `${y(tick)}%` }}>
              {format(tick)}
            </span>
          ))}
        </span>
        <svg className="plot" height={height}>
          {made.ticks.map((tick) => (
            <line key={tick} className="grid" x1="0" x2="100%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
          ))}
          {lines.map((line, at) => (
            <LineMarks key={line.key} line={line} places={places} x={(index) => x(index) + (at - (lines.length - 1) / 2) * 1.6} y={y} />
          ))}
        </svg>
      </div>
      <span className="axis">
        {places.map((place, index) => (
          <span key={place} style={{ left: `${x(index)}%` }}>
            {place}
          </span>
        ))}
      </span>
    </div>
  );
}

function LineMarks({ line, places, x, y }: { line: ChartLine; places: string[]; x: (index: number) => number; y: (value: number) => number }) {
  const tone = line.quiet ? 'quiet' : 'ink';
  return (
    <>
      {line.points.map((point, index) => {
        const before = line.points[index - 1];
        return point && before ? <line key={`to ${places[index]}`} className={`line ${line.quiet ? 'quiet' : ''}`} x1={`${x(index - 1)}%`} y1={`${y(before.value)}%`} x2={`${x(index)}%`} y2={`${y(point.value)}%`} /> : null;
      })}
      {line.points.map((point, index) =>
        point && point.low !== null && point.high !== null ? <line key={`within ${places[index]}`} className={`interval ${tone}`} x1={`${x(index)}%`} x2={`${x(index)}%`} y1={`${y(point.low)}%`} y2={`${y(point.high)}%`} /> : null,
      )}
      {line.points.map((point, index) => (point ? <Mark key={`at ${places[index]}`} shape={line.shape} tone={tone} x={`${x(index)}%`} y={`${y(point.value)}%`} title={point.title} /> : null))}
    </>
  );
}

/** The scale that several charts may share. */
export function linesScale(lines: ChartLine[], within?: [number, number]): Scale {
  const values = lines.flatMap((line) => line.points.flatMap((point) => (point ? [point.value, point.low, point.high] : []))).filter((value) => value !== null);
  return scale(values, { about: 4, within });
}

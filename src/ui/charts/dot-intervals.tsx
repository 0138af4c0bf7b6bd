import './charts.css';
import { Fragment } from 'react';
import { Mark, type MarkShape } from './mark.tsx';
import { scale } from './scale.ts';

export interface IntervalRow {
  key: string;
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  /** The number in words, or why there is none. */
  words: string;
  /** In a quieter ink behind it: n, the interval. */
  about?: string;
  /** A second point on the same line, to compare with. */
  beside?: { value: number; title: string } | null;
  shape?: MarkShape;
}

interface DotIntervalsProps {
  /** What the picture says, for those who do not see it. */
  label: string;
  rows: IntervalRow[];
  format: (value: number) => string;
  /** A line that stands for something, with its word. */
  line?: { value: number; word: string } | undefined;
  within?: [number, number] | undefined;
}

/** One row a figure: its point with the interval that chance allows, on one scale; what is not there says so in words. */
export function DotIntervals({ label, rows, format, line, within }: DotIntervalsProps) {
  const values = rows.flatMap((row) => [row.value, row.low, row.high, row.beside?.value ?? null]).filter((value) => value !== null);
  const made = scale(values, { within, from: line?.value });
  const at = (value: number) => `${made.at(value)}%`;
  return (
    <div className="dot-intervals" role="img" aria-label={label}>
      {rows.map((row) => (
        <Fragment key={row.key}>
          <span className="label">{row.label}</span>
          <span className="cell">
            <svg className="plot">
            {made.ticks.map((tick) => (
              <line key={tick} className="grid" x1={at(tick)} x2={at(tick)} y1="0" y2="100%" />
            ))}
            {line ? <line className="reference" x1={at(line.value)} x2={at(line.value)} y1="0" y2="100%" /> : null}
            {row.low !== null && row.high !== null ? <line className="interval" x1={at(row.low)} x2={at(row.high)} y1="50%" y2="50%" /> : null}
            {row.beside ? <Mark shape="diamond" tone="quiet" x={at(row.beside.value)} y="50%" title={row.beside.title} /> : null}
            {row.value === null ? null : <Mark shape={row.shape ?? 'dot'} x={at(row.value)} y="50%" title={`${row.label}: ${row.words}`} />}
            </svg>
          </span>
          <span className="number">
            {row.value === null ? <span className="quiet">{row.words}</span> : row.words} {row.about ? <span className="quiet about">{row.about}</span> : null}
          </span>
        </Fragment>
      ))}
      <span className="label" />
      <span className="axis">
        {made.ticks.map((tick) => (
          <span key={tick} style={{ left: at(tick) }}>
            {format(tick)}
          </span>
        ))}
      </span>
      <span className="number quiet">{line ? line.word : ''}</span>
    </div>
  );
}

import './charts.css';
import { IntervalLines, linesScale, type ChartLine } from './interval-lines.tsx';

export interface Multiple {
  key: string;
  title: string;
  label: string;
  lines: ChartLine[];
  /** Below the picture. */
  note?: string;
}

interface SmallMultiplesProps {
  multiples: Multiple[];
  places: string[];
  format: (value: number) => string;
  within?: [number, number] | undefined;
}

/** The same small picture many times, on one scale, so that they may be compared by eye. */
export function SmallMultiples({ multiples, places, format, within }: SmallMultiplesProps) {
  const shared = linesScale(multiples.flatMap((each) => each.lines), within);
  return (
    <div className="small-multiples">
      {multiples.map((each) => (
        <section key={each.key}>
          <h3>{each.title}</h3>
          <IntervalLines label={each.label} lines={each.lines} places={places} format={format} shared={shared} height={120} named="quiet" />
          {each.note ? <p className="quiet note">{each.note}</p> : null}
        </section>
      ))}
    </div>
  );
}

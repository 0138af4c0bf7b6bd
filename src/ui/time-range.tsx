interface TimeRangeProps {
  id: string;
  label: string;
  from: string;
  to: string;
  change: (part: 'from' | 'to', day: string) => void;
}

/** Two days, both included, between which something is counted. */
export function TimeRange({ id, label, from, to, change }: TimeRangeProps) {
  return (
    <>
      <div>
        <label htmlFor={`${id}-from`}>{label}</label>
        <input id={`${id}-from`} type="date" value={from} onChange={(event) => change('from', event.target.value)} />
      </div>
      <div>
        <label htmlFor={`${id}-to`}>To</label>
        <input id={`${id}-to`} type="date" value={to} onChange={(event) => change('to', event.target.value)} />
      </div>
    </>
  );
}

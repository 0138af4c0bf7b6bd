import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useDates } from '../../../ui/session-context.ts';

/** The day that a page is asked about, from the address; undefined is today. */
export function useAsOf(): string | undefined {
  const { on } = useSearch({ strict: false }) as { on?: string };
  return typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : undefined;
}

/** Chooses the day: past and future are as true as today. The address holds it, so that it can be sent to somebody. */
export function AsOf({ children }: { children?: ReactNode }) {
  const on = useAsOf();
  const dates = useDates();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<string>();
  const show = (day: string | undefined) => void navigate({ to: '.', search: ((before: object) => ({ ...before, on: day })) as never, replace: true });
  return (
    <div className="as-of">
      <label htmlFor="as-of">As of</label>
      <div className="row">
        <input
          id="as-of"
          type="date"
          value={typed ?? on ?? dates.today}
          onBlur={() => setTyped(undefined)}
          onChange={({ target }) => {
            setTyped(target.value);
            // While a year is being typed it is 0002, then 0020: not yet a day that anybody asks about.
            if (target.value >= '1900') show(target.value === dates.today ? undefined : target.value);
          }}
        />
        {on ? (
          <button type="button" className="plain on-screen" onClick={() => show(undefined)}>
            Today
          </button>
        ) : null}
        {children}
      </div>
    </div>
  );
}

/** Says in words which day is shown: on the screen when it is not today, on paper always. */
export function AsOfSentence({ on }: { on: string }) {
  const dates = useDates();
  return (
    <>
      {on === dates.today ? null : <p className="notice on-screen">{on < dates.today ? `As it was on ${dates.fullDay(on)}.` : `As it will be on ${dates.fullDay(on)}, by what is recorded today.`}</p>}
      <p className="printed-on">
        As of {dates.fullDay(on)}. Printed on {dates.fullDay(dates.today)}.
      </p>
    </>
  );
}

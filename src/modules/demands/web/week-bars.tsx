import { useDates } from '../../../ui/session-context.ts';
import type { MeterReply } from '../contract/meter.ts';

/** Minutes of an average school by week, with the most that the district allows itself as a line; the table below holds the same numbers. */
export function WeekBars({ weeks }: { weeks: MeterReply['weeks'] }) {
  const dates = useDates();
  const means = weeks.map((week) => (week.schools === 0 ? 0 : week.asked / week.schools));
  const budget = weeks.at(-1)?.budget ?? 0;
  const top = Math.max(budget * 1.2, ...means, 1);
  if (weeks.length === 0) return null;
  const words = weeks.map((week, at) => `${dates.day(week.week)}: ${Math.round(means[at]!)} minutes`).join('; ');
  return (
    <>
      <div className="week-bars" role="img" aria-label={`Minutes asked of an average school. ${words}. At most ${budget}.`}>
        {weeks.map((week, at) => (
          <div key={week.week} className={means[at]! > week.budget ? 'bar over' : 'bar'} style={{ height: `${(100 * means[at]!) / top}%` }} title={`${dates.day(week.week)}: ${Math.round(means[at]!)} min`} />
        ))}
        <div className="limit" style={{ bottom: `${(100 * budget) / top}%` }}>
          <span>{budget} min at most</span>
        </div>
      </div>
      <div className="week-names" aria-hidden="true">
        {weeks.map((week) => (
          <span key={week.week}>{dates.day(week.week).split(', ')[1]}</span>
        ))}
      </div>
    </>
  );
}

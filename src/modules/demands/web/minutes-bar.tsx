/** Minutes of a week beside what the district may ask at most. */
export function MinutesBar({ minutes, budget, week = 'this week' }: { minutes: number; budget: number; week?: string }) {
  const over = minutes > budget;
  return (
    <p className="budget">
      <span className="figure">{minutes} min</span>
      <span className={over ? 'late' : 'quiet'}>
        {over ? `asked ${week}: ${minutes - budget} more than the ${budget} that it should be` : `asked ${week}, of ${budget} at most`}
      </span>
      <span className={over ? 'minutes-bar over' : 'minutes-bar'} aria-hidden="true">
        <span style={{ width: `${Math.min(100, budget === 0 ? 100 : (100 * minutes) / budget)}%` }} />
      </span>
    </p>
  );
}

import { useDates } from '../../../ui/session-context.ts';
import type { MeterReply } from '../contract/meter.ts';

/** The numbers of the meter: each group's minutes of an average school in scope, and below them the sums of the weeks. */
export function MeterTable({ meter, by, inner }: { meter: MeterReply; by: 'department' | 'region' | 'school'; inner: boolean }) {
  const dates = useDates();
  const { weeks, rows } = meter;
  if (weeks.length === 0) return <p role="status">No school is counted in this time.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Minutes by week">
      <table className="meter">
        <caption>Minutes asked, all schools in scope together, in the week of</caption>
        <thead>
          <tr>
            <th scope="col">{by[0]!.toUpperCase() + by.slice(1)}</th>
            {weeks.map(({ week }) => (
              <th key={week} scope="col" className="n">
                {dates.day(week).split(', ')[1]}
              </th>
            ))}
            <th scope="col" className="n">
              All
            </th>
            {inner ? (
              <th scope="col" className="n">
                Buffered
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? 'none'}>
              <th scope="row">{row.name}</th>
              {weeks.map(({ week }) => (
                <td key={week} className="n">
                  {words(row.cells.find((cell) => cell.week === week)?.asked ?? 0)}
                </td>
              ))}
              <td className="n">{words(row.asked)}</td>
              {inner ? <td className="n quiet">{words(row.buffered)}</td> : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Line title="All" values={weeks.map((week) => words(week.asked))} end={[words(weeks.reduce((sum, week) => sum + week.asked, 0)), ...(inner ? [words(weeks.reduce((sum, week) => sum + week.buffered, 0))] : [])]} />
          {inner ? <Line title="An average school" values={weeks.map((week) => words(week.schools === 0 ? 0 : Math.round(week.asked / week.schools)))} end={['', '']} /> : null}
          {inner ? <Line title="The most asked" values={weeks.map((week) => words(week.most))} end={['', '']} /> : null}
          <Line title={inner ? 'Schools over the most allowed' : 'At most'} values={weeks.map((week) => (inner ? words(week.over) : words(week.budget)))} end={inner ? ['', ''] : ['']} />
        </tfoot>
      </table>
      {meter.cut ? <p className="quiet">The 200 most asked are shown; the file holds all.</p> : null}
    </div>
  );
}

/** Its cells stand in the order of the columns and never change places. */
function Line({ title, values, end }: { title: string; values: string[]; end: string[] }) {
  const cells = [...values, ...end].map((value, column) => ({ value, column: `column ${column}` }));
  return (
    <tr>
      <th scope="row">{title}</th>
      {cells.map(({ value, column }) => (
        <td key={column} className="n quiet">
          {value}
        </td>
      ))}
    </tr>
  );
}

function words(value: number): string {
  return value === 0 ? '–' : value.toLocaleString('en-US');
}

import type { CalendarReply } from '../../contract.ts';
import { dayWords, periodWords } from '../day-words.ts';
import { weeksOf } from './months-of.ts';

type Day = CalendarReply['days'][number];

const monthName = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** One month as a table; each day says in words what its sign means. */
export function Month({ days, calendar }: { days: Day[]; calendar: CalendarReply }) {
  const open = days.filter((day) => day.minutes > 0).length;
  return (
    <table className="month">
      <caption>
        <strong>{monthName.format(new Date(`${days[0]!.date}T12:00:00Z`))}</strong> <span className="quiet">{open} open days</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)!.date}>
            {week.map((day, index) => (day ? <DayCell key={day.date} day={day} calendar={calendar} /> : <td key={weekdays[index]} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, calendar }: { day: Day; calendar: CalendarReply }) {
  const marks = calendar.periods.filter((period) => period.startsOn <= day.date && day.date <= period.endsOn && (period.kind === 'testing_window' || period.kind === 'quiet_period'));
  const words = [dayWords[day.kind].word, day.reason, ...marks.map((mark) => `${periodWords[mark.kind]}: ${mark.name}`)].filter(Boolean).join(', ');
  const isToday = day.date === calendar.today;
  return (
    <td className={`day ${day.kind} ${marks.map((mark) => mark.kind).join(' ')}`} aria-current={isToday ? 'date' : undefined} title={words}>
      {Number(day.date.slice(8))}
      <span className="sign" aria-hidden="true">
        {dayWords[day.kind].sign}
      </span>
      <span className="skip">, {words}</span>
    </td>
  );
}

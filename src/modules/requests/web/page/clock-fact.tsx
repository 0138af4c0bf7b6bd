import { useDates } from '../../../../ui/session-context.ts';
import type { ClockReply } from '../../contract.ts';
import { clockStateWords, clockWords } from './words.ts';

/** One promise in words, and behind it every day that was counted. */
export function ClockFact({ clock }: { clock: ClockReply }) {
  const dates = useDates();
  const instant = clock.metAt ?? clock.dueAt;
  const left = clock.remainingMinutes !== null && clock.remainingMinutes > 0 ? `${dates.minutes(clock.remainingMinutes)} of school time left` : '';
  return (
    <>
      <dt>{clock.clock === 'resolution' && clock.metAt === null ? 'To be solved' : clockWords[clock.clock]}</dt>
      <dd className={clock.state === 'missed' ? 'late' : ''}>
        {clockStateWords[clock.state]} {instant ? dates.when(instant) : ''}
        {left ? <div className="quiet">{left}</div> : null}
        <details>
          <summary>How this date came about</summary>
          <table>
            <caption>
              Promise of {dates.minutes(clock.promisedMinutes)} in open school time{clock.pausedMinutes > 0 ? `, and ${dates.minutes(clock.pausedMinutes)} that we waited for the school` : ''}. Rule {clock.ruleVersion}.
            </caption>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Why</th>
                <th scope="col" className="n">
                  Counted
                </th>
              </tr>
            </thead>
            <tbody>
              {clock.working.map((step) => (
                <tr key={step.from}>
                  <td>{step.from === step.to ? dates.day(step.from) : `${dates.day(step.from)} – ${dates.day(step.to)}`}</td>
                  <td>{step.reason ?? (step.opens && step.closes ? `${dates.time(step.opens)} – ${dates.time(step.closes)}` : step.kind.replaceAll('_', ' '))}</td>
                  <td className="n">{step.minutesUsed > 0 ? dates.minutes(step.minutesUsed) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </dd>
    </>
  );
}

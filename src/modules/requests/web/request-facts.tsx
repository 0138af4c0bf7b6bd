import { useDates } from '../../../ui/session-context.ts';
import type { RequestReply } from '../contract/reading.ts';

const clockWords = { first_answer: 'First answer', next_answer: 'Next answer', resolution: 'Solved', piece: 'Piece' };
const stateWords = { running: 'due', paused: 'paused', met: 'kept', met_late: 'kept late', missed: 'late', not_running: '' };

/** Who holds it, what is promised, and how each date came about. */
export function RequestFacts({ request }: { request: RequestReply }) {
  const dates = useDates();
  return (
    <aside aria-label="Facts">
      <dl>
        <dt>Owner</dt>
        <dd>{request.owner.name}</dd>
        <dt>School</dt>
        <dd>{request.school.name}</dd>
        <dt>Number</dt>
        <dd>
          R-{request.number}, {request.function.name}
        </dd>
        {request.clocks
          .filter((clock) => clock.state !== 'not_running')
          .map((clock) => (
            <div key={clock.clock}>
              <dt>{clockWords[clock.clock]}</dt>
              <dd className={clock.state === 'missed' ? 'late' : ''}>
                {stateWords[clock.state]} {clock.metAt ? dates.when(clock.metAt) : clock.dueAt ? dates.when(clock.dueAt) : ''}
                {clock.remainingMinutes !== null && clock.remainingMinutes > 0 ? `, ${dates.minutes(clock.remainingMinutes)} of school time left` : ''}
                <details>
                  <summary>How this date came about</summary>
                  <table>
                    <tbody>
                      {clock.working.map((step) => (
                        <tr key={step.from}>
                          <td>{step.from === step.to ? step.from : `${step.from} – ${step.to}`}</td>
                          <td>{step.reason ?? step.kind.replaceAll('_', ' ')}</td>
                          <td className="n">{step.minutesUsed > 0 ? dates.minutes(step.minutesUsed) : '–'}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                  <p className="quiet">
                    Promise {dates.minutes(clock.promisedMinutes)}
                    {clock.pausedMinutes > 0 ? `, ${dates.minutes(clock.pausedMinutes)} waiting for the school` : ''}, rule {clock.ruleVersion}.
                  </p>
                </details>
              </dd>
            </div>
          ))}
        {request.pieces.map((piece) => (
          <div key={piece.id}>
            <dt>{piece.department.name}</dt>
            <dd className={piece.late ? 'late' : ''}>
              {piece.ask} – {piece.owner.name}, {piece.outcome ?? `due ${dates.when(piece.dueAt)}`}
            </dd>
          </div>
        ))}
        <dt>Who held it</dt>
        {request.ledger.map((held) => (
          <dd key={held.from}>
            {held.person.name} <span className="quiet">{dates.minutes(held.workingMinutes)}</span>
          </dd>
        ))}
      </dl>
    </aside>
  );
}

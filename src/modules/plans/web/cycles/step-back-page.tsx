import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { PrintButton } from '../../../../ui/print-button.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { StepBackReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { decisionWords } from './decision-form.tsx';
import { indicatorInWords } from './indicator-in-words.ts';
import { valueInWords } from './value-in-words.ts';

/** What a checkpoint is held on: goals, help since the last look, promises both ways, decisions so far; on paper too. */
export function StepBackPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { figures } = useSearch({ strict: false }) as { figures?: 'live' };
  const query = useQuery({ queryKey: ['plans', 'step-back', id, figures], queryFn: () => plansApi('GET /checkpoints/{id}/step-back', { params: { id }, query: { figures } }) });
  return <QueryState query={query}>{(pack) => <StepBack pack={pack} isLive={figures === 'live'} />}</QueryState>;
}

function StepBack({ pack: { checkpoint, since, until, stoodOn, keeps, service, visits, promises, gaps, decisions }, isLive }: { pack: StepBackReply; isLive: boolean }) {
  const dates = useDates();
  const time = `${dates.fullDay(since)} to ${dates.fullDay(until)}`;
  return (
    <Page title={`${checkpoint.school.name}: step back at day ${checkpoint.dayNumber}`} lead={stoodOn ? `${time}, as it stood on ${dates.fullDay(stoodOn)}, when the checkpoint was locked.` : `From live records, ${time}.`} actions={<PrintButton />}>
      <p className="on-screen">
        <Link to="/checkpoints/$id" params={{ id: checkpoint.id } as never}>
          The checkpoint
        </Link>
        {keeps === 'nothing' ? null : (
          <>
            {' · '}
            <Link to="/checkpoints/$id/step-back" params={{ id: checkpoint.id } as never} search={{ figures: isLive ? undefined : 'live' } as never}>
              {isLive ? 'As it stood when it was locked' : 'The live figures'}
            </Link>
          </>
        )}
      </p>
      {keeps === 'goals' && !isLive ? <p className="quiet">This checkpoint was locked before its whole pack was kept: the goals are as they stood, help, promises and gaps as they are known today.</p> : null}
      <h2>Goals</h2>
      {checkpoint.goals.map((goal) => (
        <section key={goal.id} aria-label={goal.text}>
          <h3>{goal.text}</h3>
          <ul className="plain">
            {goal.indicators.map((each) => (
              <li key={each.id}>
                {each.id === goal.id ? 'The goal itself' : each.text.replace(/[.:]\s*$/, '')}: {indicatorInWords(each)} <span className="quiet">from {valueInWords(each.baseline, 'a value not shown')} to {valueInWords(each.target, 'no target')}</span>
              </li>
            ))}
            <li>{stepsInWords(goal)}</li>
          </ul>
        </section>
      ))}
      <h2>Help since then</h2>
      {service.length === 0 ? <p className="quiet">The school asked for nothing in this time.</p> : <Service rows={service} />}
      <h2>Visits</h2>
      <Visits visits={visits} />
      <h2>Promises</h2>
      <ul className="plain">
        <li>To the school: {promisesInWords(promises.toSchool, stoodOn ? 'then' : 'today')}</li>
        <li>By the school: {promisesInWords(promises.bySchool, stoodOn ? 'then' : 'today')}</li>
      </ul>
      {gaps.length > 0 ? <h2>Gaps</h2> : null}
      <ul className="plain">
        {gaps.map((gap) => (
          <li key={gap.sentence}>
            <span className="quiet">{gap.measure}</span> {gap.sentence}
          </li>
        ))}
      </ul>
      <h2>Decided so far</h2>
      {decisions.length === 0 ? <p className="quiet">Nothing yet.</p> : null}
      <ul className="plain">
        {decisions.map((each) => (
          <li key={`${each.cycleNumber} ${each.dayNumber} ${each.goal}`}>
            Cycle {each.cycleNumber}, day {each.dayNumber}: <strong>{decisionWords[each.decision as keyof typeof decisionWords]}</strong>, {each.goal} <span className="quiet">{each.reason} {each.by}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const visitsShown = 10;

function Service({ rows }: { rows: StepBackReply['service'] }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Help by function">
      <table>
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col" className="n">Asked</th>
            <th scope="col" className="n">Closed</th>
            <th scope="col" className="n">First answer in time</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.function}>
              <th scope="row">{row.function}</th>
              <td className="n">{row.asked}</td>
              <td className="n">{row.closed}</td>
              <td className="n">
                {row.answeredInTime} of {row.answerDue}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Visits({ visits }: { visits: StepBackReply['visits'] }) {
  const dates = useDates();
  if (visits === null) return <p className="quiet">Visits were not kept when this checkpoint was locked.</p>;
  if (visits.length === 0) return <p className="quiet">Nobody came in this time.</p>;
  const hours = (value: number) => `${value.toLocaleString('en-US', { maximumFractionDigits: 1 })} ${value === 1 ? 'hour' : 'hours'}`;
  const came = visits.filter(({ inPerson }) => inPerson).length;
  return (
    <>
      <p>
        {came === 1 ? 'One visit' : `${came} visits`} and {hours(visits.reduce((sum, visit) => sum + visit.hours, 0))} of support, {visits.filter(({ isTied }) => isTied).length} of {visits.length} for a goal of the plan.
      </p>
      <ul className="plain">
        {visits.slice(0, visitsShown).map((visit) => (
          <li key={visit.id}>
            {dates.day(visit.heldOn)}: {visit.purpose}
            {visit.inPerson ? '' : ', from afar'} <span className="quiet">{hours(visit.hours)}{visit.isTied ? ', for a goal' : ''}</span>
          </li>
        ))}
      </ul>
      {visits.length > visitsShown ? <p className="quiet">And {visits.length - visitsShown} before.</p> : null}
    </>
  );
}

function stepsInWords({ strategies }: StepBackReply['checkpoint']['goals'][number]): string {
  const steps = strategies.flatMap((strategy) => strategy.steps);
  return `${steps.filter((step) => step.standing === 'done').length} of ${steps.length} steps done`;
}

function promisesInWords({ made, kept, dropped, open, late }: StepBackReply['promises']['toSchool'], when: string): string {
  return `${made} made and ${kept} kept in this time, ${dropped} dropped; ${open} open ${when}, ${late} of them late.`;
}

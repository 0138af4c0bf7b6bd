import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDates } from '../../../ui/session-context.ts';
import { useSettled } from '../../../ui/use-settled.ts';
import type { CheckReply } from '../contract/checks.ts';
import type { DemandDraft } from '../contract/demands.ts';
import { demandsApi } from './client.ts';
import { schoolsWord } from './demand-words.ts';
import { LoadTable } from './load-table.tsx';

type Asked = Partial<DemandDraft> & { sendOn: string; dueOn: string; demandId?: string | undefined };

/** Beside a draft, and for who decides: is it asked already, does the district have it, how full is the week, is the day free? */
export function CheckPanel({ asked, take, title = 'Before it is sent' }: { asked: Asked; take?: (day: string) => void; title?: string }) {
  const settled = useSettled(JSON.stringify(asked), 400);
  const body = JSON.parse(settled) as Asked;
  const check = useQuery({ queryKey: ['demands', 'check', settled], queryFn: () => demandsApi('POST /demand-checks', { body: withoutEmpty(body) }), enabled: body.sendOn !== '' && body.dueOn !== '', placeholderData: (last) => last });
  return (
    <aside className="checks" aria-label={title} aria-live="polite">
      <h2>{title}</h2>
      {check.error ? <p className="quiet">{check.error.message}</p> : null}
      {check.data ? <Checked check={check.data} asks={Boolean(body.what?.trim())} minutes={body.minutes ?? 0} take={take} /> : <p className="quiet">Looking …</p>}
    </aside>
  );
}

function withoutEmpty(body: Asked) {
  const { departmentId, what, purpose, readers, ...rest } = body;
  return { ...rest, ...(departmentId ? { departmentId } : {}), ...(what?.trim() ? { what: what.trim().slice(0, 200) } : {}), ...(purpose?.trim() ? { purpose: purpose.trim() } : {}), ...(readers?.trim() ? { readers: readers.trim() } : {}) };
}

function Checked({ check, asks, minutes, take }: { check: CheckReply; asks: boolean; minutes: number; take: ((day: string) => void) | undefined }) {
  const dates = useDates();
  const { duplicates, held, load, dueQuiet, sendQuiet, dueIsNoSchoolDay, notice } = check;
  const free = dueQuiet?.nextFreeDay ?? dueIsNoSchoolDay?.nextFreeDay;
  const over = load.filter((row) => row.over > 0);
  return (
    <>
      <h3>Asked already?</h3>
      {duplicates.length === 0 ? <p className={asks ? 'fine' : 'quiet'}>{asks ? 'Nobody asks the like.' : 'Say what you ask, and the like of it shows here.'}</p> : null}
      <ul className="plain" hidden={duplicates.length === 0}>
        {duplicates.map((other) => (
          <li key={other.id}>
            {other.same ? <strong>The same: </strong> : null}“{other.what}”{' '}
            <span className="quiet">
              {other.department}, D-{other.number}, {other.minutes} min, by {dates.day(other.dueOn)}; {other.sameMeasure ? 'the same measure' : `${Math.round(other.score * 100)} % alike`}, {schoolsWord(other.schoolsShared)} shared
            </span>
          </li>
        ))}
      </ul>
      <h3>Does the district have it?</h3>
      {held.measures.length + held.articles.length === 0 ? <p className={asks ? 'fine' : 'quiet'}>{asks ? 'Nothing like it is among the measures or the articles.' : 'Measures and articles that fit show here.'}</p> : null}
      <ul className="plain" hidden={held.measures.length + held.articles.length === 0}>
        {held.measures.map((measure) => (
          <li key={measure.key}>
            <Link to={'/evidence' as never} search={{ measure: measure.key } as never}>
              {measure.name}
            </Link>{' '}
            <span className="quiet">{measure.newestPeriod ? `${measure.newestPeriod}, ${measure.schools} of these ${check.schools} schools` : 'no values yet'}</span>
          </li>
        ))}
        {held.articles.map((article) => (
          <li key={article.id}>
            <Link to={'/knowledge/$id' as never} params={{ id: article.id } as never}>
              {article.title}
            </Link>{' '}
            <span className="quiet">{article.department}</span>
          </li>
        ))}
      </ul>
      <h3>The week of {dates.day(check.week)}</h3>
      {over.length === 0 ? (
        <p className="fine">
          {schoolsWord(check.schools)}; each stays within {check.budget} minutes.
        </p>
      ) : null}
      {load.length > 0 ? <LoadTable load={load} minutes={minutes} budget={check.budget} /> : null}
      <h3>The day</h3>
      {dueQuiet ? <p className="warn">{dueQuiet.exempted ? `Due in “${dueQuiet.name}”, which was allowed for this day.` : `Nothing may be due in “${dueQuiet.name}”.`}</p> : null}
      {dueIsNoSchoolDay ? <p className="warn">There is no school on the due day.</p> : null}
      {free && !dueQuiet?.exempted ? (
        <p>
          The next free day is {dates.fullDay(free)}.{' '}
          {take ? (
            <button type="button" className="plain" onClick={() => take(free)}>
              Take it
            </button>
          ) : null}
        </p>
      ) : null}
      {sendQuiet ? <p className="warn">It would be sent in “{sendQuiet.name}”{sendQuiet.nextFreeDay ? `; free from ${dates.day(sendQuiet.nextFreeDay)}` : ''}.</p> : null}
      {notice.days < notice.wanted ? (
        <p className="warn">
          {notice.days} school days of notice; {notice.wanted} are right.
        </p>
      ) : (
        <p className="fine">{notice.days} school days of notice.</p>
      )}
    </>
  );
}

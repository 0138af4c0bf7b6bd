import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { setupApi } from './client.ts';
import { SchoolYearForm } from './school-year-form.tsx';
import { CatalogTemplate, DepartmentsTemplate } from './templates.tsx';
import { stepWords, type StepFacts, type StepName } from './step-words.ts';

/** What is done and what is still to do; any step may be left and taken up again. */
export function Steps() {
  const query = useQuery({ queryKey: ['setup', 'steps'], queryFn: () => setupApi('GET /setup/steps') });
  return (
    <Page title="Setting up the district" lead="Take the steps in any order, and leave whenever you like: what is done stays done.">
      <QueryState query={query}>
        {({ items, finished }) => (
          <>
            <p className="notice" role="status">
              {finished ? 'Everything is set up. Schools can ask, and somebody owns every answer.' : `${items.filter((item) => item.done).length} of ${items.length} steps are done.`}
            </p>
            <ol className="list steps">
              {items.map((item) => (
                <Step key={item.step} {...item} isNext={item === items.find((each) => !each.done)} />
              ))}
            </ol>
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Step({ step, to, isNext, ...facts }: StepFacts & { step: StepName; to: string; isNext: boolean }) {
  const { title, why, link, state } = stepWords[step];
  return (
    <li className="step" aria-current={isNext ? 'step' : undefined}>
      <div className="row spread">
        <h2>{title}</h2>
        <span className={facts.done ? 'status done' : 'status'}>{facts.done ? 'Done' : isNext ? 'Next' : 'To do'}</span>
      </div>
      <p>
        {state(facts)} <span className="quiet">{why}</span>
      </p>
      {step === 'school_year' && !facts.done ? <SchoolYearForm isNext={isNext} /> : null}
      <p className="row">
        {step === 'departments' && !facts.done ? <DepartmentsTemplate isNext={isNext} /> : null}
        {step === 'catalog' && !facts.done ? <CatalogTemplate isNext={isNext} /> : null}
        <Link className={isNext && !hasOwnAct.has(step) ? 'button main' : 'button'} to={to}>
          {link}
        </Link>
      </p>
    </li>
  );
}

/** Steps that can be taken on this page. */
const hasOwnAct = new Set<StepName>(['school_year', 'departments', 'catalog']);

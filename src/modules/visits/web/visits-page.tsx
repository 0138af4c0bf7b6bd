import './visits.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { usePageSession } from '../../../ui/session-context.ts';
import type { VisitFilters } from '../contract.ts';
import { StandingFilter } from './standing-filter.tsx';
import { VisitList } from './visit-list.tsx';

interface Search {
  whose?: Whose;
  standing?: VisitFilters['standing'];
  from?: string;
  to?: string;
}
type Whose = 'mine' | 'region' | 'all';

const narrow: Record<Whose, Partial<VisitFilters>> = { mine: { personId: 'me' }, region: { regionId: 'mine' }, all: {} };

/** Visits that were held: one's own, one's region's, or all that one may know of; of a leader, those to the school. */
export function VisitsPage() {
  const { roles } = usePageSession();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const ofSchool = roles.every((role) => role.startsWith('school_'));
  const serves = roles.some((role) => ['operational_leader', 'regional_superintendent', 'team_member'].includes(role));
  const records = serves || roles.some((role) => ['department_head', 'department_staff', 'district_leader'].includes(role));
  const offered: [Whose, string][] = ofSchool ? [['all', 'To my school']] : [...(records ? [['mine', 'Mine'] as [Whose, string]] : []), ...(serves ? [['region', 'My region'] as [Whose, string]] : []), ['all', 'All that I may know of']];
  const leads = roles.some((role) => ['operational_leader', 'regional_superintendent'].includes(role));
  const whose = search.whose ?? (leads ? 'region' : offered[0]![0]);
  const { standing, from, to } = search;
  const day = (name: 'from' | 'to') => (event: { target: { value: string } }) => void navigate({ to: '.', search: { ...search, [name]: event.target.value || undefined } as never, replace: true });
  return (
    <Page
      title="Visits"
      lead={ofSchool ? 'Who came to your school, when and what for. Where one was not so, say it: it counts nowhere until that is settled.' : 'Support that reached schools, in the school or from afar. What is to come is not planned here yet.'}
      actions={
        records ? (
          <Link className="button main" to={'/visits/new' as never}>
            Record a visit
          </Link>
        ) : null
      }
    >
      {offered.length > 1 ? (
        <nav className="filters" aria-label="Whose">
          {offered.map(([value, word]) => (
            <Link key={value} to="." search={{ ...search, whose: value } as never} aria-current={whose === value ? 'page' : undefined}>
              {word}
            </Link>
          ))}
        </nav>
      ) : null}
      <StandingFilter />
      <details open={Boolean(from || to)}>
        <summary>Of a time</summary>
        <div className="row">
          <div>
            <label htmlFor="visits-from">From</label>
            <input id="visits-from" type="date" value={from ?? ''} onChange={day('from')} />
          </div>
          <div>
            <label htmlFor="visits-to">To</label>
            <input id="visits-to" type="date" value={to ?? ''} onChange={day('to')} />
          </div>
        </div>
      </details>
      <VisitList query={{ ...narrow[whose], ...(standing ? { standing } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) }} none={whose === 'mine' ? 'None of yours is recorded.' : 'There is none.'} />
    </Page>
  );
}

import '../plans.css';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import { ShowMore } from '../../../../ui/show-more.tsx';
import type { PlanRow, PlansReply } from '../../contract.ts';
import { plansApi } from '../client.ts';
import { dueWords, stateWords } from '../plan-words.ts';

interface Search {
  state?: PlanRow['state'] | 'late';
  regionId?: 'mine';
  schoolYearId?: string;
  schoolId?: string;
}

const states = [
  [undefined, 'All'],
  ['draft', 'Drafts'],
  ['in_review', 'In review'],
  ['council_approved', 'Approved by the council'],
  ['submitted', 'Submitted'],
  ['returned', 'Sent back'],
  ['approved', 'Approved'],
  ['amending', 'Being amended'],
  ['late', 'Late'],
] as const;

/** The plans that one may know of: where each stands, what is next, who wrote last. */
export function PlansPage() {
  const search = useSearch({ strict: false }) as Search;
  const { roles } = usePageSession();
  const query = { ...search, limit: 60 };
  const list = useInfiniteQuery({
    queryKey: ['plans', 'list', query],
    queryFn: ({ pageParam }) => plansApi('GET /plans', { query: { ...query, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const office = roles.includes('data_office') || roles.includes('administrator');
  const ofSchool = roles.includes('school_leader') || roles.includes('school_staff');
  const hasRegion = roles.some((role) => role === 'regional_superintendent' || role === 'operational_leader' || role === 'team_member');
  return (
    <Page
      title={ofSchool ? 'Our plan' : 'Plans of schools'}
      lead="What a school wants to reach this year, why, and how: the reason for all support."
      actions={
        <span className="row">
          <Link className="button" to="/strategic-share">
            What serves them
          </Link>
          {office || ofSchool ? (
            <Link className="button" to="/plans/imports">
              Bring in from a table
            </Link>
          ) : null}
          {office ? (
            <Link className="button" to="/plans/templates">
              Templates
            </Link>
          ) : null}
        </span>
      }
    >
      <QueryState query={list}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          const { mayBegin, years } = pages[0]!;
          return (
            <>
              {mayBegin.map((each) => (
                <Begin key={`${each.school.id} ${each.schoolYear.id}`} begin={each} />
              ))}
              {ofSchool && rows.length < 3 ? null : <Filters search={search} years={years} hasRegion={hasRegion} />}
              {rows.length === 0 ? <p role="status">{search.state ? 'None stands so.' : 'There is no plan yet.'}</p> : null}
              <ul className="list" hidden={rows.length === 0}>
                {rows.map((row) => (
                  <li key={row.id}>
                    <PlanLine row={row} />
                  </li>
                ))}
              </ul>
              <ShowMore list={list} />
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

function Filters({ search, years, hasRegion }: { search: Search; years: PlansReply['years']; hasRegion: boolean }) {
  return (
    <nav className="filters" aria-label="Which plans">
      {states.map(([state, word]) => (
        <Link key={word} to="/plans" search={{ ...search, state } as never} aria-current={search.state === state ? 'page' : undefined}>
          {word}
        </Link>
      ))}
      {hasRegion ? (
        <Link to="/plans" search={{ ...search, regionId: search.regionId ? undefined : 'mine' } as never} aria-current={search.regionId ? 'page' : undefined}>
          My region
        </Link>
      ) : null}
      {years.length > 1
        ? years.map((year) => (
            <Link key={year.id} to="/plans" search={{ ...search, schoolYearId: search.schoolYearId === year.id ? undefined : year.id } as never} aria-current={search.schoolYearId === year.id ? 'page' : undefined}>
              {year.name}
            </Link>
          ))
        : null}
    </nav>
  );
}

function PlanLine({ row }: { row: PlanRow }) {
  const dates = useDates();
  const { words, sign } = stateWords[row.state];
  const isLate = row.next !== null && row.next.on < dates.today;
  return (
    <Link className="item" to="/plans/$id" params={{ id: row.id } as never}>
      <span className="title">
        {row.school.name} <span className="quiet">{row.schoolYear.name}</span>
      </span>
      <span className="facts">
        <span aria-hidden="true">{sign}</span> {words} · {row.goals === 1 ? 'one goal' : `${row.goals} goals`} · last written {dates.when(row.touchedAt)}
        {row.touchedBy ? ` by ${row.touchedBy.name}` : ''}
      </span>
      {row.next ? (
        <span className={isLate ? 'when late' : 'when'}>
          {dueWords[row.next.kind]} {dates.day(row.next.on)}
        </span>
      ) : null}
    </Link>
  );
}

function Begin({ begin }: { begin: PlansReply['mayBegin'][number] }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const run = useMutation({
    mutationFn: (followsId: string | null) => plansApi('POST /plans', { body: { schoolId: begin.school.id, schoolYearId: begin.schoolYear.id, ...(followsId ? { followsId } : {}) } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['plans'] });
      await navigate({ to: '/plans/$id/edit', params: { id } as never });
    },
  });
  return (
    <div className="notice">
      <p>
        {begin.school.name} has no plan for {begin.schoolYear.name} yet.
      </p>
      {run.error ? <Refusal error={run.error} /> : null}
      <p className="row">
        <button type="button" className="main" disabled={run.isPending} onClick={() => run.mutate(begin.follows)}>
          {begin.follows ? 'Carry on the last plan' : 'Begin the plan'}
        </button>
        {begin.follows ? (
          <button type="button" disabled={run.isPending} onClick={() => run.mutate(null)}>
            Begin anew
          </button>
        ) : null}
      </p>
    </div>
  );
}

import '../tiers.css';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState, Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { ShowMore } from '../../../../ui/show-more.tsx';
import { tiersApi } from '../client.ts';
import { stateWords } from '../tier-words.ts';
import { useTiers } from '../tier-name.tsx';
import { OpenReviews } from './open-reviews.tsx';
import { Proposals } from './proposals.tsx';
import { ProposeForm } from './propose-form.tsx';

const schoolsAtATime = 15;

/** Which school has how much support and why: the tiers of today, what is proposed, what schools asked, and the index behind it. */
export function TiersPage() {
  const dates = useDates();
  const { query: tiers, nameOf } = useTiers();
  const { tier } = useSearch({ strict: false }) as { tier?: string };
  const indexes = useQuery({ queryKey: ['tiers', 'indexes'], queryFn: () => tiersApi('GET /need-indexes') });
  const current = useInfiniteQuery({
    queryKey: ['tiers', 'current', tier],
    queryFn: ({ pageParam }) => tiersApi('GET /tier-assignments', { query: { state: 'current', limit: schoolsAtATime, offset: pageParam, ...(tier ? { tier } : {}) } }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * schoolsAtATime < last.total ? pages.length * schoolsAtATime : undefined),
    placeholderData: (last) => last,
  });
  return (
    <Page
      title="Tiers and need"
      lead="How much support each school has, by a published formula and judgement with its reason."
      actions={
        <div className="row">
          <Link className="button" to={'/tiers/support' as never}>
            Planned support
          </Link>
          <Link className="button" to={'/equity' as never}>
            Equity of service
          </Link>
        </div>
      }
    >
      <QueryState query={tiers}>
        {(data) => (
          <>
            <ul className="tier-counts">
              {data.tiers.toReversed().map((each) => (
                <li key={each.key}>
                  <div className="figure">{each.schools}</div>
                  <strong>{each.name}</strong>
                  <div className="quiet">{each.about}</div>
                  <details>
                    <summary>Who enters, who leaves</summary>
                    <p>{each.entryCriteria}</p>
                    <p>{each.exitCriteria}</p>
                  </details>
                </li>
              ))}
              <li>
                <div className="figure">{data.without}</div>
                <strong>No tier in effect</strong>
                <div className="quiet">These have what every school has.</div>
              </li>
            </ul>
            {data.reviewsDue > 0 ? <p className="late">{data.reviewsDue === 1 ? 'One tier is' : `${data.reviewsDue} tiers are`} due to be looked at again.</p> : null}
            <Indexes indexes={indexes} mayPropose={data.abilities.propose.allowed} />
            <Proposals nameOf={nameOf} />
            <OpenReviews nameOf={nameOf} />
            <h2>Schools by tier</h2>
            <nav className="filters" aria-label="Tier">
              {[undefined, ...data.tiers.toReversed().map(({ key }) => key)].map((key) => (
                <Link key={key ?? 'all'} to={'/tiers' as never} search={(key ? { tier: key } : {}) as never} activeOptions={{ exact: true, includeSearch: true }} aria-current={tier === key ? 'page' : undefined}>
                  {key ? nameOf(key) : 'All'}
                </Link>
              ))}
            </nav>
          </>
        )}
      </QueryState>
      <QueryState query={current}>
        {({ pages }) => (
          <>
            {pages[0]!.total === 0 ? <p className="quiet">No tier is in effect yet. Compute the index, propose tiers, and let somebody else approve them.</p> : null}
            <ul className="list">
              {pages.flatMap(({ items }) => items).map((row) => (
                <li key={row.id}>
                  <Link className="item" to={'/schools/$id/tier' as never} params={{ id: row.school.id } as never}>
                    <span className="title">{row.school.name}</span>
                    <span className="facts">
                      {nameOf(row.tier)}
                      {row.indexTier !== null && row.indexTier !== row.tier ? `, by judgement (the index says ${nameOf(row.indexTier)})` : ''}
                      {row.transformation ? ', transformation school' : ''}
                      {row.state === 'exit_review' ? `, ${stateWords.exit_review}` : ''} · {row.region?.name ?? 'in no region'}
                    </span>
                    <span className={row.reviewOn! <= dates.today ? 'when late' : 'when quiet'}>again {dates.day(row.reviewOn!)}</span>
                  </Link>
                </li>
              ))}
            </ul>
            <ShowMore list={current} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

interface IndexesProps {
  indexes: Parameters<typeof QueryState<Awaited<ReturnType<typeof tiersApi<'GET /need-indexes'>>>>>[0]['query'];
  mayPropose: boolean;
}

function Indexes({ indexes, mayPropose }: IndexesProps) {
  const dates = useDates();
  const queries = useQueryClient();
  const [proposing, setProposing] = useState<{ id: string; runId: string }>();
  const begin = useMutation({ mutationFn: () => tiersApi('POST /need-indexes', { body: { name: 'Need index' } }), onSuccess: () => queries.invalidateQueries() });
  const compute = useMutation({ mutationFn: (id: string) => tiersApi('POST /need-indexes/{id}/runs', { params: { id }, body: {} }), onSuccess: () => queries.invalidateQueries() });
  return (
    <>
      <h2>The need index</h2>
      <QueryState query={indexes}>
        {({ items, abilities }) => (
          <>
            {items.length === 0 ? <p>There is none yet.</p> : null}
            {items.map((index) => (
              <div key={index.id}>
                <p>
                  <Link to={'/need-indexes/$id' as never} params={{ id: index.id } as never}>
                    {index.name}
                  </Link>
                  : {index.published ? `version ${index.published} in force since ${dates.fullDay(index.validFrom!)}` : 'nothing published yet'}
                  {index.draft ? `, version ${index.draft} is a draft` : ''}.{' '}
                  {index.lastRun ? `Computed ${dates.when(index.lastRun.computedAt)} (computation ${index.lastRun.number}).` : 'Not computed yet.'}
                </p>
                <p className="row">
                  {abilities.compute.allowed && index.published ? (
                    <button type="button" disabled={compute.isPending} onClick={() => compute.mutate(index.id)}>
                      Compute the index
                    </button>
                  ) : null}
                  {mayPropose && index.lastRun ? (
                    <button type="button" onClick={() => setProposing({ id: index.id, runId: index.lastRun!.id })}>
                      Propose tiers from it
                    </button>
                  ) : null}
                </p>
              </div>
            ))}
            {items.length === 0 && abilities.draft.allowed ? (
              <button type="button" className="main" disabled={begin.isPending} onClick={() => begin.mutate()}>
                Begin a need index
              </button>
            ) : null}
            {compute.data ? (
              <p role="status">
                Computed for {compute.data.computed} schools{compute.data.refused > 0 ? `; ${compute.data.refused} have no index, each with its reason` : ''}.
              </p>
            ) : null}
            {(begin.error ?? compute.error) ? <Refusal error={(begin.error ?? compute.error)!} /> : null}
          </>
        )}
      </QueryState>
      {proposing ? <ProposeForm {...proposing} close={() => setProposing(undefined)} /> : null}
    </>
  );
}

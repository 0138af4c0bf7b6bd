import '../tiers.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { ShowMore } from '../../../../ui/show-more.tsx';
import type { TiersReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';
import { stateWords } from '../tier-words.ts';
import { useTiers } from '../tier-name.tsx';
import { Indexes } from './indexes.tsx';
import { OpenReviews } from './open-reviews.tsx';
import { Proposals } from './proposals.tsx';
import { TierForm } from './tier-form.tsx';

const schoolsAtATime = 15;

/** Which school has how much support and why: the tiers of today, what is proposed, what schools asked, and the index behind it. */
export function TiersPage() {
  const dates = useDates();
  const { query: tiers, nameOf } = useTiers();
  const [defining, setDefining] = useState<{ tier: TiersReply['tiers'][number] | undefined }>();
  const { tier } = useSearch({ strict: false }) as { tier?: string };
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
                    {data.abilities.setDose.allowed ? (
                      <button type="button" className="plain" aria-label={`Say it anew: ${each.name}`} onClick={() => setDefining({ tier: each })}>
                        Say it anew
                      </button>
                    ) : null}
                  </details>
                </li>
              ))}
              <li>
                <div className="figure">{data.without}</div>
                <strong>No tier in effect</strong>
                <div className="quiet">These have what every school has.</div>
                {data.abilities.setDose.allowed ? (
                  <button type="button" className="plain" onClick={() => setDefining({ tier: undefined })}>
                    A further tier …
                  </button>
                ) : null}
              </li>
            </ul>
            {defining ? <TierForm tier={defining.tier} nextLevel={Math.max(0, ...data.tiers.map(({ level }) => level)) + 1} close={() => setDefining(undefined)} /> : null}
            {data.reviewsDue > 0 ? <p className="late">{data.reviewsDue === 1 ? 'One tier is' : `${data.reviewsDue} tiers are`} due to be looked at again.</p> : null}
            <Indexes mayPropose={data.abilities.propose.allowed} />
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

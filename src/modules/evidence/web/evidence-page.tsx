import './evidence.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { evidenceApi } from './client.ts';
import { EvidenceFilters } from './evidence-filters.tsx';
import { cutOf, type EvidenceSearch } from './evidence-search.ts';
import { FunnelView } from './funnel-view.tsx';
import { GapCharts } from './gap-charts.tsx';
import { LowStartView } from './low-start-view.tsx';
import { YearsView } from './years-view.tsx';

const views = [
  ['groups', 'Groups'],
  ['years', 'Over the years'],
  ['schools', 'Schools'],
  ['low', 'After a low year'],
] as const;

/** How student groups stand in the district or a region, and how that moved; the filters live in the address. */
export function EvidencePage() {
  const search = useSearch({ strict: false }) as EvidenceSearch;
  const navigate = useNavigate();
  const change = (next: Partial<EvidenceSearch>) => void navigate({ to: '/evidence', search: { ...search, ...next } as never, replace: true });
  const view = search.view ?? 'groups';
  const asked = { ...cutOf(search), ...(search.regionId ? { regionId: search.regionId, map: search.map ?? 'now' } : {}) };
  const gaps = useQuery({ queryKey: ['evidence', 'gaps', asked], queryFn: () => evidenceApi('GET /gaps', { query: asked }), placeholderData: keepPreviousData });
  const download = `/api/v1/gaps/export?${new URLSearchParams(asked).toString()}`;
  return (
    <Page title="Evidence" lead="How student groups stand and how that moved, with what chance alone would allow. Nobody is ranked, and no number says why.">
      <QueryState query={gaps}>
        {(shown) => (
          <>
            <EvidenceFilters shown={shown} search={search} change={change} />
            <nav className="filters" aria-label="Views">
              {views.map(([key, words]) => (
                <Link key={key} to="/evidence" search={{ ...search, view: key } as never} aria-current={view === key ? 'page' : undefined}>
                  {words}
                </Link>
              ))}
            </nav>
            <div aria-busy={gaps.isPlaceholderData}>
              {view === 'groups' ? <GapCharts gaps={shown} download={download} /> : null}
              {view === 'years' ? <YearsView gaps={shown} download={download} /> : null}
              {view === 'schools' ? <FunnelView asked={cutOf(search)} group={search.group} chooseGroup={(group) => change({ group })} /> : null}
              {view === 'low' ? <LowStartView asked={cutOf(search)} group={search.group} chooseGroup={(group) => change({ group })} /> : null}
            </div>
          </>
        )}
      </QueryState>
    </Page>
  );
}

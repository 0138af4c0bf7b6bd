import './evidence.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import type { GapsReply } from '../contract.ts';
import { evidenceApi } from './client.ts';
import type { Picture } from './decide-form.tsx';
import { Decide } from './decide.tsx';
import { DecisionsView } from './decisions-view.tsx';
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
  ['decisions', 'Decisions'],
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
  const pictureOf = (of: Picture['view'], { measure, subject, grade, period }: GapsReply): Picture => ({ view: of, measure: measure.key, subject, grade, period: period?.key, regionId: search.regionId, map: search.map });
  return (
    <Page title="Evidence" lead="How student groups stand and how that moved, with what chance alone would allow. Nobody is ranked, and no number says why.">
      <QueryState query={gaps}>
        {(shown) => (
          <>
            {view === 'decisions' ? null : <EvidenceFilters shown={shown} search={search} change={change} places={view === 'groups' || view === 'years'} />}
            <nav className="filters" aria-label="Views">
              {views.map(([key, words]) => (
                <Link key={key} to="/evidence" search={{ ...search, view: key } as never} aria-current={view === key ? 'page' : undefined}>
                  {words}
                </Link>
              ))}
            </nav>
            <div aria-busy={gaps.isPlaceholderData}>
              {view === 'groups' ? <GapCharts gaps={shown} download={download} acts={<Decide picture={pictureOf('groups', shown)} groups={shown.choices.groups} />} /> : null}
              {view === 'years' ? <YearsView gaps={shown} download={download} acts={<Decide picture={pictureOf('years', shown)} groups={shown.choices.groups} />} /> : null}
              {view === 'schools' ? <FunnelView asked={cutOf(search)} group={search.group} chooseGroup={(group) => change({ group })} acts={<Decide picture={{ ...pictureOf('schools', shown), group: search.group, regionId: undefined, map: undefined }} groups={[]} />} /> : null}
              {view === 'low' ? <LowStartView asked={cutOf(search)} group={search.group} chooseGroup={(group) => change({ group })} acts={<Decide picture={{ ...pictureOf('low', shown), group: search.group, regionId: undefined, map: undefined }} groups={[]} />} /> : null}
              {view === 'decisions' ? <DecisionsView regionId={search.regionId} /> : null}
            </div>
          </>
        )}
      </QueryState>
    </Page>
  );
}

import '../evidence.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { SchoolEvidenceReply } from '../../contract.ts';
import { evidenceApi } from '../client.ts';
import { Decide } from '../decide.tsx';
import { DecisionsList } from '../decisions-list.tsx';
import { EvidenceFilters } from '../evidence-filters.tsx';
import { cutOf, type EvidenceSearch } from '../evidence-search.ts';
import { GapCharts } from '../gap-charts.tsx';
import { YearsView } from '../years-view.tsx';
import { Headlines } from './headlines.tsx';

const views = [
  ['years', 'Over the years'],
  ['groups', 'One year, group by group'],
] as const;

/** The evidence of one school: against itself before anybody else. The tabs of a school are put together elsewhere. */
export function SchoolEvidencePage({ tabs: Tabs }: { tabs: ComponentType<{ schoolId: string }> }) {
  const { id } = useParams({ strict: false }) as { id: string };
  const search = useSearch({ strict: false }) as EvidenceSearch;
  const asked = cutOf(search);
  const evidence = useQuery({ queryKey: ['evidence', 'school', id, asked], queryFn: () => evidenceApi('GET /schools/{id}/evidence', { params: { id }, query: asked }), placeholderData: keepPreviousData });
  return <QueryState query={evidence}>{(shown) => <Shown shown={shown} id={id} search={search} busy={evidence.isPlaceholderData} tabs={<Tabs schoolId={id} />} />}</QueryState>;
}

function Shown({ shown, id, search, busy, tabs }: { shown: SchoolEvidenceReply; id: string; search: EvidenceSearch; busy: boolean; tabs: ReactNode }) {
  const navigate = useNavigate();
  const change = (next: Partial<EvidenceSearch>) => void navigate({ to: '/schools/$id/evidence', params: { id } as never, search: { ...search, ...next } as never, replace: true });
  const download = `/api/v1/gaps/export?${new URLSearchParams({ ...cutOf(search), schoolId: id }).toString()}`;
  const view = search.view === 'groups' ? 'groups' : 'years';
  const picture = { view: 'school', measure: shown.measure.key, subject: shown.subject, grade: shown.grade, period: shown.period?.key, group: search.group, schoolId: id } as const;
  const acts = <Decide picture={picture} groups={shown.choices.groups} />;
  return (
    <Page title={shown.place.name} lead="Against itself first, with what chance alone would allow. No number here says why.">
      {tabs}
      <h2 id="groups">Student groups</h2>
      <EvidenceFilters shown={shown} search={search} change={change} places={false} />
      <nav className="filters" aria-label="Views">
        {views.map(([key, words]) => (
          <Link key={key} to="/schools/$id/evidence" params={{ id } as never} search={{ ...search, view: key } as never} aria-current={view === key ? 'page' : undefined}>
            {words}
          </Link>
        ))}
      </nav>
      <div aria-busy={busy}>
        {view === 'groups' ? <GapCharts gaps={shown} download={download} acts={acts} /> : <YearsView gaps={shown} download={download} acts={acts} />}
      </div>
      <Headlines headlines={shown.headlines} chosen={shown} id={id} />
      <h2>Decided on this school’s evidence</h2>
      <DecisionsList query={{ schoolId: id }} empty="Nothing yet. Every picture ends with “Decide, assign or drop”." />
    </Page>
  );
}

import '../overview.css';
import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Fold } from '../../../../ui/fold.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { usePageSession } from '../../../../ui/session-context.ts';
import type { SchoolOverview } from '../../contract.ts';
import { Glance } from './glance.tsx';
import { HandOverNotice } from './hand-over-notice.tsx';
import { KeyMeasures } from './key-measures.tsx';
import { SchoolSlots } from './school-slots.tsx';
import { SchoolTabs } from './school-tabs.tsx';
import { Standing } from './standing.tsx';
import { SupportersShort } from './supporters-short.tsx';
import { TierShort } from './tier-short.tsx';
import { useSchoolOverview } from './use-school-overview.ts';

type School = SchoolOverview['school'];

/** What other modules show of a school, which the page is given. */
interface Given {
  watch: ComponentType<{ schoolId: string }>;
  facts: ComponentType<{ school: School }>;
  groups: ComponentType<{ school: School }>;
  lead: (school: School) => string;
}

/** The page of a school: first what waits for it, what it is owed and who supports it; then why its tier, its measures and facts. */
export function SchoolOverviewPage(given: Given) {
  const { id } = useParams({ strict: false }) as { id: string };
  return <QueryState query={useSchoolOverview(id)}>{(overview) => <Shown overview={overview} {...given} />}</QueryState>;
}

function Shown({ overview, watch: Watch, facts: Facts, groups: Groups, lead }: Given & { overview: SchoolOverview }) {
  const { school, abilities, tier, evidence } = overview;
  const ours = usePageSession().belongsTo.some(({ id }) => id === school.id);
  const params = { id: school.id } as never;
  const more = (
    <>
      <Link className="button" to={'/schools/$id/brief' as never} params={params}>
        One-page brief
      </Link>
      {abilities.recordVisit.allowed ? (
        <Link className="button" to={'/visits/new' as never} search={{ school: school.id } as never}>
          Record a visit
        </Link>
      ) : null}
      {abilities.readRequests.allowed ? <Watch schoolId={school.id} /> : null}
    </>
  );
  return (
    <Page
      title={school.name}
      lead={lead(school)}
      actions={
        <div className="row on-screen">
          {abilities.ask.allowed ? (
            <Link className="button main" to="/ask" search={{ schoolId: school.id } as never}>
              Ask for help
            </Link>
          ) : null}
          <span className="row on-desk">{more}</span>
        </div>
      }
    >
      <SchoolTabs schoolId={school.id} />
      <Glance overview={overview} ours={ours} />
      {overview.handOver ? <HandOverNotice handOver={overview.handOver} schoolId={school.id} /> : null}
      <div className="school-grid">
        <div>
          <Standing overview={overview} />
          <SchoolSlots {...overview} />
          <SupportersShort supporters={overview.supporters} schoolId={school.id} title={ours ? 'Who supports us' : 'Who supports this school'} />
          <div className="row on-phone on-screen">{more}</div>
          <Fold open title="Tier of support">
            <TierShort tier={tier} support={overview.support} schoolId={school.id} />
          </Fold>
          <Fold title="Key measures">
            <KeyMeasures evidence={evidence} schoolId={school.id} />
          </Fold>
          <Fold title="Student groups" note={school.groupShares.length > 0 ? school.groupShares[0]!.yearLabel : undefined}>
            <Groups school={school} />
          </Fold>
        </div>
        <aside aria-label="Facts of the school">
          <Fold title="Facts">
            <Facts school={school} />
            {abilities.readHandOver.allowed ? (
              <p className="on-screen">
                <Link to={'/schools/$id/hand-over' as never} params={params}>
                  Hand-over brief
                </Link>
              </p>
            ) : null}
          </Fold>
        </aside>
      </div>
    </Page>
  );
}

import './schools.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { schoolsApi } from './client.ts';
import { SchoolFacts } from './school-facts.tsx';
import { gradesInWords, levelWords } from './school-words.ts';
import { StudentGroups } from './student-groups.tsx';

/** One school. Who supports it, its tier, what is promised, and whether one watches it, is told by other modules, which the page is given. */
export function SchoolPage({ support: Support, watch: Watch, tabs: Tabs, tier: Tier, promises: Promises }: Record<'support' | 'watch' | 'tabs' | 'tier' | 'promises', ComponentType<{ schoolId: string }>>) {
  const { id } = useParams({ strict: false }) as { id: string };
  const school = useQuery({ queryKey: ['schools', id], queryFn: () => schoolsApi('GET /schools/{id}', { params: { id } }) });
  return (
    <QueryState query={school}>
      {(data) => (
        <Page
          title={data.name}
          lead={[levelWords[data.level], gradesInWords(data.grades), data.town, data.region?.name].filter(Boolean).join(' · ')}
          actions={
            <div className="row on-screen">
              {data.abilities.readRequests.allowed ? <Watch schoolId={id} /> : null}
              {data.abilities.readRequests.allowed ? (
                <Link className="button" to="/requests" search={{ schoolId: id, state: 'open' } as never}>
                  Open requests
                </Link>
              ) : null}
              {data.abilities.ask.allowed ? (
                <Link className="button main" to="/ask" search={{ schoolId: id } as never}>
                  Ask for help
                </Link>
              ) : null}
            </div>
          }
        >
          <Tabs schoolId={id} />
          <div className="school-grid">
            <div>
              <Support schoolId={id} />
              <Tier schoolId={id} />
              {data.abilities.readRequests.allowed ? <Promises schoolId={id} /> : null}
              <StudentGroups school={data} />
            </div>
            <SchoolFacts school={data} />
          </div>
        </Page>
      )}
    </QueryState>
  );
}

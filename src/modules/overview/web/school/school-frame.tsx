import { useParams } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { SchoolTabs } from './school-tabs.tsx';
import { useSchoolOverview } from './use-school-overview.ts';

/** One page of a school besides its overview: its name, the tabs, and what another module shows of it. */
export function SchoolFrame({ content: Content, lead }: { content: ComponentType<{ schoolId: string }>; lead: string }) {
  const { id } = useParams({ strict: false }) as { id: string };
  const overview = useSchoolOverview(id);
  return (
    <QueryState query={overview}>
      {({ school }) => (
        <Page title={school.name} lead={lead}>
          <SchoolTabs schoolId={id} />
          <Content schoolId={id} />
        </Page>
      )}
    </QueryState>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useLineKeys } from '../../../ui/acts/use-line-keys.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { usePageSession } from '../../../ui/session-context.ts';
import { requestsApi } from './client.ts';
import { InboxLink } from './list/inbox-link.tsx';
import { InSight } from './in-sight.tsx';
import { WaitingMailsLink } from './mail/waiting-mails-link.tsx';
import { OfficeHome } from './office-home.tsx';
import { RequestList } from './request-list.tsx';

const officeRoles = new Set(['administrator', 'data_office', 'auditor']);

/** A role's first page: what needs me, what is stuck or owed, what was solved; for the offices, how the district stands. */
export function HomePage({ offers: Offers, asked: Asked }: Record<'offers' | 'asked', ComponentType>) {
  const { personName, roles } = usePageSession();
  const ofSchool = roles.some((role) => role.startsWith('school_'));
  const ofOffice = roles.every((role) => officeRoles.has(role));
  const leads = roles.some((role) => ['operational_leader', 'regional_superintendent', 'department_head', 'district_leader'].includes(role));
  useLineKeys();
  const workload = leads ? (
    <span className="row">
      <WaitingMailsLink />
      <Link className="button" to={'/workload' as never}>
        Who carries how much
      </Link>
    </span>
  ) : null;
  const ask = (
    <Link className="button main" to="/ask">
      Ask for help
    </Link>
  );
  const actions = ofOffice ? (
    workload
  ) : (
    <span className="row">
      <InboxLink />
      {ofSchool ? ask : workload}
    </span>
  );
  return (
    <Page title={`Good day, ${personName.split(' ')[0]}`} actions={actions} lead={ofSchool || ofOffice ? null : <InSight />}>
      <Offers />
      {ofOffice ? <OfficeHome /> : <RequestHome ofSchool={ofSchool} asked={Asked} />}
    </Page>
  );
}

function RequestHome({ ofSchool, asked: Asked }: { ofSchool: boolean; asked: ComponentType }) {
  const home = useQuery({ queryKey: ['requests', 'home'], queryFn: () => requestsApi('GET /requests/home') });
  return (
    <QueryState query={home}>
      {({ needsMe, owed, stuck, solved, counts }) => (
        <>
          <h2>
            Needs you {counts.needsMe > 0 ? <span className="count">{counts.needsMe}</span> : null}
          </h2>
          <RequestList rows={needsMe} empty="Nothing needs you right now." />
          <Asked />
          {stuck.length > 0 ? (
            <>
              <h2>Stuck with others</h2>
              <RequestList rows={stuck} empty="" />
            </>
          ) : null}
          <h2>{ofSchool ? 'What the district owes us' : 'Mine, under way'}</h2>
          <RequestList rows={owed} empty={ofSchool ? 'Nothing is open. When you need help, one sentence is enough.' : 'You hold nothing else.'} />
          <h2>Solved lately</h2>
          <RequestList rows={solved} empty="Nothing in the last thirty days." />
        </>
      )}
    </QueryState>
  );
}

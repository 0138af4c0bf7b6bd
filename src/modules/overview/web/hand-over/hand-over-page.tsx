import '../overview.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { PrintButton } from '../../../../ui/print-button.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { HandOverReply } from '../../contract.ts';
import { overviewApi } from '../client.ts';
import { KeyMeasures } from '../school/key-measures.tsx';
import { SchoolSlots } from '../school/school-slots.tsx';
import { SupporterPair, Pair } from '../school/supporters-short.tsx';
import { TierShort } from '../school/tier-short.tsx';
import { Decided } from './decided.tsx';
import { OpenLines } from './open-lines.tsx';

/** What whoever takes over a school must know. Printed and handed on: nothing confidential is in it. */
export function HandOverPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const handOver = useQuery({ queryKey: ['overview', 'hand-over', id], queryFn: () => overviewApi('GET /schools/{id}/hand-over', { params: { id } }) });
  return <QueryState query={handOver}>{(data) => <HandOver data={data} />}</QueryState>;
}

function HandOver({ data }: { data: HandOverReply }) {
  const dates = useDates();
  const { school, change, tier, requests, promises, supporters, evidence } = data;
  return (
    <Page
      title={`Hand-over: ${school.name}`}
      lead={change ? `${change.leader.name} leads the school since ${dates.fullDay(change.since)}, after ${change.before.name} (until ${dates.fullDay(change.until)}).` : 'What whoever takes over this school must know.'}
      actions={
        <div className="row on-screen">
          <PrintButton />
          <Link className="button" to="/schools/$id" params={{ id: school.id } as never}>
            The school
          </Link>
        </div>
      }
    >
      <div className="handed">
        <OpenLines title="Waits for the school" rows={requests.withSchool} total={requests.waitingOnSchool} none="Nothing waits for the school." />
        <OpenLines title="Asked and open, with the district" rows={requests.withDistrict} total={requests.open - requests.waitingOnSchool} none="Nothing is open." />
        <OpenLines title="Promised to the school" promises={promises.toSchool.items} total={promises.toSchool.open} none="Nothing is promised." />
        <OpenLines title="Promised by the school" promises={promises.bySchool.items} total={promises.bySchool.open} none="The school owes nothing that was promised." />
        <SchoolSlots {...data} />
        <h2>Tier of support</h2>
        <TierShort tier={tier} support={null} schoolId={school.id} />
        <h2>Who supports the school</h2>
        <dl className="pairs">
          {supporters.superintendent ? <Pair term="Regional superintendent" name={supporters.superintendent} /> : null}
          {supporters.operationalLeader ? <Pair term="Operational leader" name={supporters.operationalLeader} /> : null}
          {supporters.items.map((row) => (
            <SupporterPair key={row.functionId} row={row} />
          ))}
        </dl>
        <h2>Key measures and their last change</h2>
        <KeyMeasures evidence={evidence} schoolId={school.id} />
        <Decided decisions={data.decisions} />
      </div>
    </Page>
  );
}

import '../regions.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { PrintButton } from '../../../../ui/print-button.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { SupportersReply } from '../../contract.ts';
import { AsOf, AsOfSentence, useAsOf } from '../as-of.tsx';
import { regionsApi } from '../client.ts';
import { RegionLeader } from './region-leader.tsx';
import { Supporter } from './supporter.tsx';

const kinds = [
  ['operational', 'Operations'],
  ['academic', 'Teaching and students'],
] as const;

/** For each function a named person, the backup and how to reach them, on any day. */
export function Supporters({ schoolId, tabs }: { schoolId: string; tabs?: ReactNode }) {
  const on = useAsOf();
  const dates = useDates();
  const supporters = useQuery({
    queryKey: ['regions', 'supporters', schoolId, on],
    queryFn: () => regionsApi('GET /schools/{id}/supporters', { params: { id: schoolId }, query: on ? { on } : {} }),
    placeholderData: (last) => (last?.school.id === schoolId ? last : undefined),
  });
  return (
    <QueryState query={supporters}>
      {(data) => (
        <Page title={`Who supports ${data.school.name}`} lead={<Lead data={data} />}>
          {tabs}
          <AsOf>
            <PrintButton />
          </AsOf>
          <AsOfSentence on={data.on} />
          {data.region ? null : <p className="notice">The school is in no region on this day. The district’s departments answer for it.</p>}
          <ul className="leaders">
            <RegionLeader title="Regional superintendent" person={data.superintendent} />
            <RegionLeader title="Operational leader" person={data.operationalLeader} />
          </ul>
          {kinds.map(([kind, words]) => (
            <Functions key={kind} id={kind} title={words} data={data} asks={data.abilities.ask.allowed && data.on === dates.today} />
          ))}
        </Page>
      )}
    </QueryState>
  );
}

function Lead({ data }: { data: SupportersReply }) {
  return (
    <>
      <Link to="/schools/$id" params={{ id: data.school.id } as never}>
        The school’s page
      </Link>
      {data.region ? (
        <>
          {' · '}
          <Link to="/regions/$id" params={{ id: data.region.id } as never}>
            {data.region.name}
          </Link>
        </>
      ) : null}
    </>
  );
}

function Functions({ id, title, data, asks }: { id: string; title: string; data: SupportersReply; asks: boolean }) {
  const items = data.items.filter((item) => item.function.kind === id);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="supporters">
        {items.map((item) => (
          <Supporter key={item.function.id} item={item} schoolId={data.school.id} asks={asks} />
        ))}
      </ul>
    </section>
  );
}

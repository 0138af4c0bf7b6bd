import './demands.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { createClient } from '../../../ui/api.ts';
import { Page } from '../../../ui/page.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { useDates, usePageSession } from '../../../ui/session-context.ts';
import { TimeRange } from '../../../ui/time-range.tsx';
import type * as regions from '../../regions/contract.ts';
import { demandsApi } from './client.ts';
import { MeterTable } from './meter-table.tsx';
import { WeekBars } from './week-bars.tsx';

const regionsApi = createClient<typeof regions>();
const weekMs = 7 * 86_400_000;
const groups = ['department', 'region', 'school'] as const;

/** Minutes asked of schools, week by week, and what regions kept from them. */
export function MeterPage() {
  const { today } = useDates();
  const { roles } = usePageSession();
  const inner = roles.some((role) => !role.startsWith('school_'));
  const shift = (weeks: number) => new Date(Date.parse(`${today}T12:00:00Z`) + weeks * weekMs).toISOString().slice(0, 10);
  const [range, setRange] = useState({ from: shift(-6), to: shift(3) });
  const [by, setBy] = useState<(typeof groups)[number]>('department');
  const [map, setMap] = useState<'then' | 'now'>('then');
  const [regionId, setRegionId] = useState('');
  const query = { ...range, by, map, ...(regionId ? { regionId } : {}) };
  const whole = range.from !== '' && range.to !== '' && range.from <= range.to;
  const meter = useQuery({ queryKey: ['demands', 'meter', query], queryFn: () => demandsApi('GET /demand-meter', { query }), enabled: whole, placeholderData: (last) => last });
  const regionList = useQuery({ queryKey: ['regions', 'list'], queryFn: () => regionsApi('GET /regions'), enabled: inner });
  return (
    <Page title="Minutes asked" lead={inner ? 'What the centre asks of an average school each week, by the day it is due, once its region approved it. Buffered is what regions kept from schools.' : 'What the district asks of your school each week, by the day it is due.'}>
      <div className="row">
        <TimeRange id="meter" label="Weeks from" {...range} change={(part, day) => setRange({ ...range, [part]: day })} />
        <div>
          <label htmlFor="meter-by">By</label>
          <select id="meter-by" value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            {groups.filter((group) => inner || group !== 'region').map((group) => (
              <option key={group} value={group}>
                {group[0]!.toUpperCase() + group.slice(1)}
              </option>
            ))}
          </select>
        </div>
        {inner ? (
          <>
            <div>
              <label htmlFor="meter-region">Region</label>
              <select id="meter-region" value={regionId} onChange={(event) => setRegionId(event.target.value)}>
                <option value="">All that you see</option>
                {regionList.data?.items.map((region) => (
                  <option key={region.id} value={region.id}>
                    {region.name}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label htmlFor="meter-map">Regions as</label>
              <select id="meter-map" value={map} onChange={(event) => setMap(event.target.value as typeof map)}>
                <option value="then">they were in the week</option>
                <option value="now">they are now</option>
              </select>
            </div>
          </>
        ) : null}
      </div>
      <QueryState query={meter}>
        {(data) => (
          <>
            <WeekBars weeks={data.weeks} />
            <MeterTable meter={data} by={by} inner={inner} />
            <p>
              <a href={`/api/v1/demand-meter/export?${new URLSearchParams(query).toString()}`} download="minutes-asked.csv">
                Download these minutes
              </a>
            </p>
          </>
        )}
      </QueryState>
    </Page>
  );
}

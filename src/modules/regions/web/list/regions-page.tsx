import '../regions.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { RegionsReply } from '../../contract.ts';
import { AsOf, AsOfSentence, useAsOf } from '../as-of.tsx';
import { regionsApi } from '../client.ts';
import { DrawRegionForm } from '../redraw/draw-region-form.tsx';
import { useNarrow } from '../use-narrow.ts';
import { PlannedChanges } from './planned-changes.tsx';
import { RegionList } from './region-list.tsx';
import { RegionTable } from './region-table.tsx';

/** The regions on a day: who leads each, how large it is, how many seats are empty, and what is decided to change. */
export function RegionsPage() {
  const on = useAsOf();
  const narrow = useNarrow();
  const [drawing, setDrawing] = useState(false);
  const regions = useQuery({ queryKey: ['regions', 'list', on], queryFn: () => regionsApi('GET /regions', { query: on ? { on } : {} }), placeholderData: (last) => last });
  const draws = regions.data?.abilities.draw.allowed ?? false;
  return (
    <Page
      title="Regions"
      actions={
        draws ? (
          <div className="row on-screen">
            <button type="button" onClick={() => setDrawing(true)}>
              Draw a region
            </button>
            <Link className="button main" to="/regions/moves">
              Move schools
            </Link>
          </div>
        ) : null
      }
    >
      <AsOf />
      <QueryState query={regions}>
        {(data) => (
          <>
            <AsOfSentence on={data.on} />
            {data.items.length === 0 ? (
              <p className="quiet">There is no region on this day. {draws ? 'Draw the first one, then move schools to it.' : 'The administrator draws them.'}</p>
            ) : narrow ? (
              <RegionList regions={data.items} on={on} />
            ) : (
              <RegionTable regions={data.items} on={on} />
            )}
            <PlannedChanges planned={data.planned} />
            {drawing ? <DrawRegionForm nextNumber={nextNumber(data)} close={() => setDrawing(false)} /> : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}

function nextNumber({ items, planned }: RegionsReply): number {
  return Math.max(0, ...[...items, ...planned.map((change) => change.region)].map((region) => region.number)) + 1;
}

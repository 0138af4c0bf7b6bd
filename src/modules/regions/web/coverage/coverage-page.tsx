import '../regions.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { AsOf, AsOfSentence, useAsOf } from '../as-of.tsx';
import { regionsApi } from '../client.ts';
import { fullTime, holesInWords } from '../seat-words.ts';
import { useNarrow } from '../use-narrow.ts';
import { CoverageGrid } from './coverage-grid.tsx';
import { CoverageList } from './coverage-list.tsx';
import { SeatDialog } from './seat-dialog.tsx';

/** Who serves which function in which region on a day, the holes in words; each seat opens to the people behind it. */
export function CoveragePage() {
  const on = useAsOf();
  const narrow = useNarrow();
  const [open, setOpen] = useState<{ regionId: string; functionId: string }>();
  const coverage = useQuery({ queryKey: ['regions', 'coverage', on], queryFn: () => regionsApi('GET /coverage', { query: on ? { on } : {} }), placeholderData: (last) => last });
  return (
    <QueryState query={coverage}>
      {(data) => (
        <Page
          title="Coverage"
          lead="Which function is served in which region, by whom, with how much of the week."
          actions={
            data.abilities.draw.allowed ? (
              <Link className="button on-screen" to="/regions/moves">
                Move schools
              </Link>
            ) : null
          }
        >
          <AsOf />
          <AsOfSentence on={data.on} />
          {data.regions.length === 0 ? (
            <p className="quiet">There is no region on this day.</p>
          ) : (
            <>
              <p role="status">
                <span className={data.holes > 0 ? 'hole' : undefined}>{holesInWords(data.holes)}</span> in {Object.keys(data.seats).length} seats · {fullTime(Object.values(data.seats).reduce((sum, seat) => sum + seat.sharePercent, 0))} in all
              </p>
              {narrow ? <CoverageList coverage={data} open={setOpen} /> : <CoverageGrid coverage={data} open={setOpen} />}
            </>
          )}
          {open ? <SeatDialog coverage={data} {...open} close={() => setOpen(undefined)} /> : null}
        </Page>
      )}
    </QueryState>
  );
}

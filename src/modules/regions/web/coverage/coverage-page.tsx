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
import { CoverageGrid, type CoverageViewProps } from './coverage-grid.tsx';
import { CoverageList } from './coverage-list.tsx';
import { SeatDialog } from './seat-dialog.tsx';

/** Who serves which function in which region on a day, the holes in words; each seat opens to the people behind it. */
export function CoveragePage() {
  const on = useAsOf();
  const [open, setOpen] = useState<{ regionId: string; functionId: string }>();
  const coverage = useQuery({ queryKey: ['regions', 'coverage', on], queryFn: () => regionsApi('GET /coverage', { query: on ? { on } : {} }), placeholderData: (last) => last });
  return (
    <Page
      title="Coverage"
      lead="Which function is served in which region, by whom, with how much of the week."
      actions={
        coverage.data?.abilities.draw.allowed ? (
          <Link className="button on-screen" to="/regions/moves">
            Move schools
          </Link>
        ) : null
      }
    >
      <AsOf />
      <QueryState query={coverage}>
        {(data) => (
          <>
            <AsOfSentence on={data.on} />
            {data.regions.length === 0 ? <p className="quiet">There is no region on this day.</p> : <Seats coverage={data} open={setOpen} />}
            {open ? <SeatDialog coverage={data} {...open} close={() => setOpen(undefined)} /> : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Seats({ coverage, open }: CoverageViewProps) {
  const narrow = useNarrow();
  const seats = Object.values(coverage.seats);
  return (
    <>
      <p role="status">
        <span className={coverage.holes > 0 ? 'hole' : undefined}>{holesInWords(coverage.holes)}</span> in {seats.length} seats · {fullTime(seats.reduce((sum, seat) => sum + seat.sharePercent, 0))} in all
      </p>
      {narrow ? <CoverageList coverage={coverage} open={open} /> : <CoverageGrid coverage={coverage} open={open} />}
    </>
  );
}

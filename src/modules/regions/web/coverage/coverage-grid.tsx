import type { CoverageReply } from '../../contract.ts';
import { holesInWords, inFullTime } from '../seat-words.ts';
import { SeatButton } from './seat-button.tsx';

export interface CoverageViewProps {
  coverage: CoverageReply;
  open: (seat: { regionId: string; functionId: string }) => void;
}

/** The grid: a row for each function, a column for each region, the sums at both edges. */
export function CoverageGrid({ coverage, open }: CoverageViewProps) {
  const { functions, regions, seats } = coverage;
  const seatsOf = (wanted: (regionId: string, functionId: string) => boolean) => regions.flatMap((region) => functions.filter((each) => wanted(region.id, each.id)).map((each) => seats[`${region.id}/${each.id}`]!));
  return (
    <div className="scroll coverage" tabIndex={0} role="region" aria-label="Functions by region">
      <table>
        <caption>Press a seat to see who serves it and how to reach them.</caption>
        <thead>
          <tr>
            <th scope="col">Function</th>
            {regions.map((region) => (
              <th key={region.id} scope="col">
                {region.name}
              </th>
            ))}
            <th scope="col">Full-time in all</th>
          </tr>
        </thead>
        <tbody>
          {functions.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              {regions.map((region) => (
                <td key={region.id}>
                  <SeatButton seat={seats[`${region.id}/${each.id}`]!} about={`${each.name}, ${region.name}`} open={() => open({ regionId: region.id, functionId: each.id })} />
                </td>
              ))}
              <td>
                <Sum seats={seatsOf((_, functionId) => functionId === each.id)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Full-time in all</th>
            {regions.map((region) => (
              <td key={region.id}>
                <Sum seats={seatsOf((regionId) => regionId === region.id)} />
              </td>
            ))}
            <td>
              <Sum seats={Object.values(seats)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Sum({ seats }: { seats: CoverageReply['seats'][string][] }) {
  const holes = seats.filter((seat) => seat.hole).length;
  return (
    <span className="sum">
      {inFullTime(seats.reduce((sum, seat) => sum + seat.sharePercent, 0))}
      {holes > 0 ? <span className="hole">{holesInWords(holes)}</span> : null}
    </span>
  );
}

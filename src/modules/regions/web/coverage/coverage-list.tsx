import { fullTime, holesInWords } from '../seat-words.ts';
import type { CoverageViewProps } from './coverage-grid.tsx';
import { SeatButton } from './seat-button.tsx';

/** The same as the grid, function by function, for a narrow window; functions with a hole are open from the start. */
export function CoverageList({ coverage, open }: CoverageViewProps) {
  const { functions, regions, seats } = coverage;
  return (
    <div className="coverage-list">
      {functions.map((each) => {
        const row = regions.map((region) => ({ region, seat: seats[`${region.id}/${each.id}`]! }));
        const holes = row.filter(({ seat }) => seat.hole).length;
        return (
          <details key={each.id} open={holes > 0}>
            <summary>
              <strong>{each.name}</strong> <span className="quiet">{fullTime(row.reduce((sum, { seat }) => sum + seat.sharePercent, 0))}</span> {holes > 0 ? <span className="hole">{holesInWords(holes)}</span> : null}
            </summary>
            <ul>
              {row.map(({ region, seat }) => (
                <li key={region.id}>
                  <span className="quiet">{region.name}</span>
                  <SeatButton seat={seat} about={`${each.name}, ${region.name}`} open={() => open({ regionId: region.id, functionId: each.id })} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

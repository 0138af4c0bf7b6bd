import '../overview.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { DistrictBoard } from '../../contract.ts';
import { overviewApi } from '../client.ts';
import { columns } from './columns.ts';
import { FigureCell } from './figure-cell.tsx';

interface Search {
  on?: string;
  map?: 'then' | 'now';
}

/** The regions side by side, today or on a past day, by the map of then or of now. */
export function DistrictBoardPage() {
  const search = useSearch({ strict: false }) as Search;
  const board = useQuery({ queryKey: ['overview', 'district board', search.on, search.map], queryFn: () => overviewApi('GET /district-board', { query: { ...(search.on ? { on: search.on } : {}), ...(search.map ? { map: search.map } : {}) } }), placeholderData: (last) => last });
  return (
    <Page title="The regions side by side" lead="The same figures as on each region’s board. The regions stand in the order of their numbers: this is no ranking.">
      <Moment search={search} />
      <QueryState query={board}>{(data) => <Regions board={data} />}</QueryState>
    </Page>
  );
}

function Moment({ search }: { search: Search }) {
  const dates = useDates();
  const navigate = useNavigate();
  const change = (next: Partial<Search>) => void navigate({ to: '.', search: { ...search, ...next } as never, replace: true });
  return (
    <div className="row on-screen board-filters">
      <div>
        <label htmlFor="board-on">As it stood at the end of</label>
        <input id="board-on" type="date" max={dates.today} value={search.on ?? dates.today} onChange={(event) => change({ on: event.target.value && event.target.value < dates.today ? event.target.value : undefined } as Search)} />
      </div>
      <div>
        <label htmlFor="board-map">Schools by</label>
        <select id="board-map" value={search.map ?? 'then'} onChange={(event) => change({ map: event.target.value as 'then' | 'now' })}>
          <option value="then">the map of that day</option>
          <option value="now">today’s map</option>
        </select>
      </div>
    </div>
  );
}

function Regions({ board: { meaning, regions, total, map } }: { board: DistrictBoard }) {
  const dates = useDates();
  const day = meaning.isToday ? 'today' : dates.fullDay(meaning.on);
  return (
    <>
      <p role="status">
        {total.schools} schools, {total.open.toLocaleString('en-US')} requests open, {total.late.toLocaleString('en-US')} late {meaning.isToday ? 'now' : `at the end of ${day}`}
        {!meaning.isToday && map === 'now' ? ', with the schools where they are today' : ''}.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="The regions, table">
        <table className="board">
          <thead>
            <tr>
              <th scope="col">Region</th>
              {['Schools', 'Open', 'Oldest, school days', ...columns.slice(1).map(({ label }) => label), 'Unseen schools', 'Empty seats'].map((label) => (
                <th key={label} scope="col" className="n">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map((row) => {
              const whose = meaning.isToday ? { regionId: row.region.id } : null;
              return (
                <tr key={row.region.id} className="unfolded">
                  <th scope="row">
                    {meaning.isToday ? <Link to={'/regions/$id/board' as never} params={{ id: row.region.id } as never}>{row.region.name}</Link> : row.region.name}
                    <span className="limits">{row.superintendents.map(({ name }) => name).join(', ') || 'no superintendent'}</span>
                  </th>
                  <td data-label="Schools" className="n">{row.schools}</td>
                  <FigureCell value={row.open} figure="open" label="Open" whose={whose} meaning={meaning} />
                  <td data-label="Oldest, school days" className="n">{row.oldestDays ?? '–'}</td>
                  {columns.slice(1).map((column) => (
                    <FigureCell key={column.figure} value={row[column.figure]} {...column} whose={whose} meaning={meaning} />
                  ))}
                  <td data-label="Unseen schools" className={row.unseen > 0 ? 'n asks' : 'n quiet'}>{row.unseen}</td>
                  <td data-label="Empty seats" className={row.emptySeats ? 'n asks' : 'n quiet'}>{row.emptySeats ?? '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        Stuck: no movement for {meaning.stuckDays} school days. Unseen: no word or act of the district for more than {meaning.unseenDays}. What is confidential counts nowhere here.
        {meaning.isToday ? '' : ` All as it was at the end of ${day}; what happened after is left out, and there is no list behind a figure: the records have moved on.`}
      </p>
    </>
  );
}

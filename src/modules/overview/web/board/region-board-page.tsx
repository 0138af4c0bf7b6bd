import '../overview.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { RegionBoard } from '../../contract.ts';
import { overviewApi } from '../client.ts';
import { arrange, sorts, type BoardSearch } from './board-search.ts';
import { columns } from './columns.ts';
import { Deciding } from './deciding.tsx';
import { SchoolRow } from './school-row.tsx';

/** The schools of a region at a glance; each figure leads to exactly the list behind it. */
export function RegionBoardPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const board = useQuery({ queryKey: ['overview', 'board', id], queryFn: () => overviewApi('GET /regions/{id}/board', { params: { id } }) });
  return <QueryState query={board}>{(data) => <Board board={data} />}</QueryState>;
}

function Board({ board }: { board: RegionBoard }) {
  const dates = useDates();
  const { region, meaning, schools } = board;
  const rows = arrange(board, useSearch({ strict: false }) as BoardSearch);
  return (
    <Page
      title={`Board of ${region.name}`}
      lead={`${schools.length} schools, ${dates.fullDay(meaning.on)}. Promises count as due until ${dates.day(meaning.dueUntil)}.`}
      actions={
        <Link className="button on-screen" to="/regions/$id" params={{ id: region.id } as never}>
          Team and map
        </Link>
      }
    >
      <Deciding board={board} />
      <h2 id="schools-board">Schools</h2>
      <Narrow board={board} />
      {rows.length === 0 ? <p role="status">{schools.length === 0 ? 'No school is in this region.' : 'No school here asks for anything. Take a filter away to see all.'}</p> : null}
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="schools-board" hidden={rows.length === 0}>
        <table className="board">
          <thead>
            <tr>
              {['School', 'Tier', 'Open', 'Oldest, school days', ...columns.slice(1).map(({ label }) => label), 'Last word', 'Support, 30 days'].map((label) => (
                <th key={label} scope="col" className={['School', 'Tier', 'Last word', 'Support, 30 days'].includes(label) ? undefined : 'n'}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <SchoolRow key={row.school.id} row={row} meaning={meaning} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        Stuck: no movement for {meaning.stuckDays} school days. Unseen: no message, piece of work, hand-off or visit of the district for more than {meaning.unseenDays} school days. What is confidential counts nowhere here. Support is held against what is planned for a month. Hours are of everybody who came or met with the school; a visit that is disputed counts nowhere.
      </p>
    </Page>
  );
}

function Narrow({ board: { schools } }: { board: RegionBoard }) {
  const search = useSearch({ strict: false }) as BoardSearch;
  const navigate = useNavigate();
  const change = (next: Partial<BoardSearch>) => void navigate({ to: '.', search: { ...search, ...next } as never, replace: true });
  const tiers = [...new Map(schools.map(({ tier }) => [tier?.key ?? 'none', tier?.name ?? 'No tier'])).entries()];
  return (
    <div className="row on-screen board-filters">
      <div>
        <label htmlFor="board-sort">Sort by</label>
        <select id="board-sort" value={search.sort ?? 'asking'} onChange={(event) => change({ sort: event.target.value as keyof typeof sorts })}>
          {Object.entries(sorts).map(([key, { label }]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="board-tier">Tier</label>
        <select id="board-tier" value={search.tier ?? ''} onChange={(event) => change({ tier: event.target.value || undefined } as BoardSearch)}>
          <option value="">All</option>
          {tiers.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <label className="inline">
        <input type="checkbox" checked={search.only === 'asking'} onChange={(event) => change({ only: event.target.checked ? 'asking' : undefined } as BoardSearch)} />
        Only what asks for somebody
      </label>
    </div>
  );
}

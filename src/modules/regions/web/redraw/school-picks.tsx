import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { QueryState } from '../../../../ui/query-state.tsx';
import { schoolsApi } from '../client.ts';
import { schoolsInWords } from '../seat-words.ts';

interface SchoolPicksProps {
  chosen: string[];
  choose: (ids: string[]) => void;
  /** The region they move to: its own schools are not offered. */
  into: string;
}

interface Pick {
  id: string;
  name: string;
  region: { id: string; name: string } | null;
}

/** Every school of the district in steps of 200. */
async function allSchools(cursor?: string): Promise<Pick[]> {
  const { items, nextCursor } = await schoolsApi('GET /schools', { query: { limit: 200, ...(cursor ? { cursor } : {}) } });
  return nextCursor ? [...items, ...(await allSchools(nextCursor))] : items;
}

const shownAtMost = 200;

/** Schools to tick, found by their name or the region they are in today. What is ticked stays ticked while one searches. */
export function SchoolPicks({ chosen, choose, into }: SchoolPicksProps) {
  const [typed, setTyped] = useState('');
  const schools = useQuery({ queryKey: ['schools', 'all'], queryFn: () => allSchools(), staleTime: 60_000 });
  const words = typed.trim().toLowerCase();
  const matches = ({ name, region }: Pick) => `${name} ${region?.name ?? 'in no region'}`.toLowerCase().includes(words);
  return (
    <fieldset className="picks">
      <legend>Which schools</legend>
      <label htmlFor="pick-words" className="quiet">
        Name of a school or its region today
      </label>
      <input id="pick-words" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={(event) => (event.key === 'Enter' ? event.preventDefault() : undefined)} />
      <QueryState query={schools}>
        {(all) => {
          const offered = all.filter((school) => chosen.includes(school.id) || (school.region?.id !== into && matches(school)));
          return (
            <>
              <div className="picks-list" role="group" aria-label="Schools">
                {offered.slice(0, shownAtMost).map((school) => (
                  <label key={school.id} className="inline">
                    <input type="checkbox" checked={chosen.includes(school.id)} onChange={({ target }) => choose(target.checked ? [...chosen, school.id] : chosen.filter((id) => id !== school.id))} />
                    <span>
                      {school.name} <span className="quiet">{school.region?.name ?? 'in no region'}</span>
                    </span>
                  </label>
                ))}
                {offered.length === 0 ? <p className="quiet">No school by that name.</p> : null}
              </div>
              <p role="status" className="count">
                {schoolsInWords(chosen.length)} chosen{offered.length > shownAtMost ? `; ${offered.length - shownAtMost} more match: type more of the name` : ''}
              </p>
            </>
          );
        }}
      </QueryState>
    </fieldset>
  );
}

import { Link } from '@tanstack/react-router';
import type { ListSearchParams } from './search-params.ts';

/** What a link from elsewhere narrowed the list to that no field above shows, and the way out of it. */
export function Narrowed({ search }: { search: ListSearchParams }) {
  const { schoolId, unmovedDays, dueFrom, status, lane } = search;
  const words = [
    schoolId ? 'of one school' : '',
    unmovedDays ? `without movement for ${unmovedDays} school days` : '',
    dueFrom ? `due since ${dueFrom}` : '',
    status?.length ? 'that stand where the link said' : '',
    lane ? 'that are not confidential' : '',
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <p className="quiet">
      Only those {words.join(', ')}. <Link to="/requests">All requests</Link>
    </p>
  );
}

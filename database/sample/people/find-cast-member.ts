import { cast } from '../cast.ts';

/** One cast member with the scope fields that happen to be set, whichever they are. */
export interface CastEntry {
  name: string;
  title: string;
  school?: string;
  region?: number;
  function?: string;
  department?: string;
}

const entries: CastEntry[] = Object.values(cast);

export function findCastMember(matches: (entry: CastEntry) => boolean): CastEntry | undefined {
  return entries.find(matches);
}

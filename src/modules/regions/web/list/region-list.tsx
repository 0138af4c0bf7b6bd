import { Link } from '@tanstack/react-router';
import type { RegionsReply } from '../../contract.ts';
import { holesInWords, schoolsInWords } from '../seat-words.ts';

interface RegionListProps {
  regions: RegionsReply['items'];
  on: string | undefined;
}

/** The same as the table, line by line, for a narrow window. */
export function RegionList({ regions, on }: RegionListProps) {
  return (
    <ul className="list">
      {regions.map((region) => (
        <li key={region.id}>
          <Link className="item" to="/regions/$id" params={{ id: region.id } as never} search={(on ? { on } : {}) as never}>
            <span className="title">{region.name}</span>
            <span className="facts">{[...region.superintendents, ...region.operationalLeaders].map((person) => person.name).join(', ') || 'Nobody leads it'}</span>
            <span className="facts">
              {schoolsInWords(region.schoolCount)} · {region.enrollment.toLocaleString('en-US')} students
            </span>
            <span className={region.holes > 0 ? 'when hole' : 'when quiet'}>{holesInWords(region.holes)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

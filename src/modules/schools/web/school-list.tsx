import { Link } from '@tanstack/react-router';
import type { SchoolsReply } from '../contract.ts';
import { gradesInWords, levelWords } from './school-words.ts';

/** Schools as lines one can scan: what it is, where, who leads it, how many students. */
export function SchoolList({ schools }: { schools: SchoolsReply['items'] }) {
  if (schools.length === 0) return null;
  return (
    <ul className="list">
      {schools.map((school) => (
        <li key={school.id}>
          <Link className="item" to="/schools/$id" params={{ id: school.id } as never}>
            <span className="title">{school.name}</span>
            <span className="facts">{[levelWords[school.level], gradesInWords(school.grades), school.town, school.region?.name ?? 'in no region'].filter(Boolean).join(' · ')}</span>
            <span className="facts">{school.leaders.length > 0 ? school.leaders.map((leader) => leader.name).join(', ') : 'No leader named'}</span>
            <span className="when quiet">{school.enrollment === null ? '' : `${school.enrollment.toLocaleString('en-US')} students`}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

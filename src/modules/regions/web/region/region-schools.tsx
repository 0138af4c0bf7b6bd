import { Link } from '@tanstack/react-router';
import type { RegionReply } from '../../contract.ts';
import { schoolsInWords } from '../seat-words.ts';

export function RegionSchools({ schools }: { schools: RegionReply['schools'] }) {
  return (
    <section aria-labelledby="schools">
      <h2 id="schools">{schoolsInWords(schools.length)}</h2>
      {schools.length === 0 ? (
        <p className="quiet">No school is in this region on this day.</p>
      ) : (
        <ul className="region-schools">
          {schools.map((school) => (
            <li key={school.id}>
              <Link to="/schools/$id" params={{ id: school.id } as never}>
                {school.name}
              </Link>
              {school.enrollment === null ? null : <span className="quiet"> {school.enrollment.toLocaleString('en-US')} students</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

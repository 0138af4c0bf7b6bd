import { Link } from '@tanstack/react-router';
import type { SchoolReply } from '../contract.ts';

type Facts = Pick<SchoolReply, 'leaders' | 'region' | 'address' | 'town' | 'zip' | 'enrollment' | 'yearLabel' | 'stateCode' | 'localCode' | 'source'>;

/** What does not change from day to day, each figure with its year. */
export function SchoolFacts({ school }: { school: Facts }) {
  const { leaders, region, address, town, zip, enrollment, yearLabel, stateCode, localCode, source } = school;
  return (
    <dl>
      <dt>{leaders.length > 1 ? 'Leaders' : 'Leader'}</dt>
      {leaders.length === 0 ? <dd>Nobody is named. The administrator gives the role.</dd> : null}
      {leaders.map((leader) => (
        <dd key={leader.id}>
          <strong>{leader.name}</strong>
          {leader.title ? <div className="quiet">{leader.title}</div> : null}
          {leader.email ? <a href={`mailto:${leader.email}`}>{leader.email}</a> : null}
        </dd>
      ))}
      <dt>Region</dt>
      <dd>
        {region ? (
          <Link to="/regions/$id" params={{ id: region.id } as never}>
            {region.name}
          </Link>
        ) : (
          'In no region today'
        )}
      </dd>
      {address || town ? (
        <>
          <dt>Address</dt>
          <dd>{[address, [town, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ')}</dd>
        </>
      ) : null}
      {enrollment === null ? null : (
        <>
          <dt>Students</dt>
          <dd>
            {enrollment.toLocaleString('en-US')} {yearLabel ? <span className="quiet">in {yearLabel}</span> : null}
          </dd>
        </>
      )}
      <dt>State code</dt>
      <dd>
        {stateCode} {localCode ? <span className="quiet">district’s own: {localCode}</span> : null}
      </dd>
      {source ? (
        <>
          <dt>Source</dt>
          <dd className="source">{source}</dd>
        </>
      ) : null}
    </dl>
  );
}

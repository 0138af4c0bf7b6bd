import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { Happening } from '../../contract.ts';

/** One thing that happened at a school, with its day. */
export function HappeningLine({ item }: { item: Happening }) {
  const dates = useDates();
  return (
    <li>
      <time dateTime={item.on}>{item.kind === 'requests' ? monthOf(item.detail.month) : dates.day(item.on)}</time>
      <div>
        <Words item={item} />
      </div>
    </li>
  );
}

function monthOf(date: string): string {
  return new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

function Words({ item }: { item: Happening }): ReactNode {
  const dates = useDates();
  const until = (day: string | null) => (day ? `, until ${dates.fullDay(day)}` : ', to this day');
  switch (item.kind) {
    case 'leader':
      return (
        <>
          <strong>{item.detail.name}</strong> leads the school{until(item.detail.until)}
        </>
      );
    case 'region':
      return (
        <>
          In <Link to="/regions/$id" params={{ id: item.detail.id } as never}>{item.detail.name}</Link>
          {until(item.detail.until)}
        </>
      );
    case 'tier':
      return (
        <>
          <strong>{item.detail.name}</strong> tier{until(item.detail.until)}
          {item.detail.approvedBy ? `, approved by ${item.detail.approvedBy}` : ''}
          <div className="quiet">{item.detail.reason}</div>
        </>
      );
    case 'promise':
      return (
        <>
          Promise {item.detail.outcome}: <Link to="/promises/$id" params={{ id: item.detail.id } as never}>{item.detail.what}</Link>
          <div className="quiet">
            {item.detail.direction === 'to_school' ? `${item.detail.owner} owed it to the school` : `${item.detail.owner} owed it for the school`}, due {dates.fullDay(item.detail.dueOn)}
            {item.detail.firstDueOn === item.detail.dueOn ? '' : `, first promised for ${dates.fullDay(item.detail.firstDueOn)}`}
            {item.detail.reason ? `. ${item.detail.reason}` : ''}
          </div>
        </>
      );
    case 'requests':
      return (
        <>
          {item.detail.closed} {item.detail.closed === 1 ? 'request' : 'requests'} closed, {item.detail.asked} asked
          {item.detail.kinds.length > 0 ? <div className="quiet">{item.detail.kinds.map(({ name, n }) => `${name} ${n}`).join(', ')}</div> : null}
        </>
      );
    case 'visit':
      return (
        <>
          Visit{item.detail.fromAfar ? ' from afar' : ''}: <Link to={'/visits/$id' as never} params={{ id: `V-${item.detail.number}` } as never}>{item.detail.purpose}</Link>
          <div className="quiet">
            {item.detail.by}, {item.detail.minutes} min
          </div>
        </>
      );
    default:
      return <>The school ended.</>;
  }
}

import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { WorkloadReply } from '../../contract.ts';

/** One person: what they carry, in how many hours, for which functions and where. */
export function WorkloadLine({ item, regionId }: { item: WorkloadReply['items'][number]; regionId: string | undefined }) {
  const dates = useDates();
  const { person, away, serves, regions, sharePercent, hoursThisWeek, open, late, waiting, dueThisWeek, pieces, latePieces, soonestDueAt } = item;
  const parts = [
    `${open} open`,
    dueThisWeek > 0 ? `${dueThisWeek} due in seven days` : '',
    waiting > 0 ? `${waiting} waiting` : '',
    pieces > 0 ? `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}${latePieces > 0 ? ` (${latePieces} late)` : ''}` : '',
  ].filter(Boolean);
  const where = regions.map((region) => `${region.name.split(' · ')[0]}: ${region.open}${region.late > 0 ? ` (${region.late} late)` : ''}`);
  const share = `${hoursThisWeek.toLocaleString('en-US', { maximumFractionDigits: 1 })} h of share this week, ${sharePercent} %${sharePercent > 100 ? ', more than one person has' : ''} · ${serves.join(', ')}`;
  return (
    <li>
      <Link className="item" to="/requests" search={{ owner: person.id, state: 'open', ...(regionId ? { regionId } : {}) } as never}>
        <span className="title">
          {person.name} {away ? <span className="quiet">away today</span> : null}
        </span>
        <span className="facts">
          {late > 0 ? <span className="status overdue">{late} late, </span> : null}
          {parts.join(', ')}
        </span>
        <span className="facts">
          {sharePercent > 0 ? share : 'No seat here'}
          {where.length > 1 ? ` · ${where.join(', ')}` : ''}
        </span>
        <span className={late > 0 ? 'when late' : 'when quiet'}>{soonestDueAt ? `next ${dates.when(soonestDueAt)}` : ''}</span>
      </Link>
    </li>
  );
}

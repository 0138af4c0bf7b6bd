import { useDates } from '../../../../ui/session-context.ts';
import type { MovePreviewReply } from '../../contract.ts';
import { schoolsInWords } from '../seat-words.ts';

type Group = MovePreviewReply['groups'][number];

/** What a move changes, in words: which schools, what happens to their requests, who supports them then. */
export function MovePreview({ preview }: { preview: MovePreviewReply }) {
  const dates = useDates();
  const { from, region, staying, refused, groups } = preview;
  const moving = groups.reduce((sum, group) => sum + group.schools.length, 0);
  return (
    <section aria-labelledby="what-changes" role="status">
      <h2 id="what-changes">What changes</h2>
      {refused.map((school) => (
        <p key={school.id} className="notice refused">
          {school.sentence}
        </p>
      ))}
      {staying.length > 0 ? <p className="quiet">{staying.map((school) => school.name).join(', ')}: already in {region.name} on that day.</p> : null}
      {moving > 0 ? (
        <p>
          <strong>
            {schoolsInWords(moving)} {moving === 1 ? 'moves' : 'move'} to {region.name} on {dates.fullDay(from)}.
          </strong>{' '}
          {moving === 1 ? 'Its' : 'Their'} open requests stay with the people who own them, also those of the old region’s team. What is asked from that day goes to the new team, which sees every request of {moving === 1 ? 'the school' : 'these schools'}.
        </p>
      ) : null}
      {groups.map((group) => (
        <GroupChanges key={group.from?.id ?? 'none'} group={group} />
      ))}
    </section>
  );
}

const whatWords = { superintendent: 'Regional superintendent', operational_leader: 'Operational leader' };

function GroupChanges({ group }: { group: Group }) {
  const schools = group.schools.map((school) => school.name).join(', ');
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`Who supports ${schools}`}>
      <table>
        <caption>
          {schools}: {group.from ? `now in ${group.from.name}` : 'now in no region'}. {group.changes.length === 0 ? 'The same people support them.' : 'These people change.'}
        </caption>
        {group.changes.length > 0 ? (
          <>
            <thead>
              <tr>
                <th scope="col">For</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {group.changes.map((change) => (
                <tr key={change.name ?? change.what}>
                  <th scope="row">{change.what === 'function' ? change.name : whatWords[change.what]}</th>
                  <td>{change.before?.name ?? 'Nobody'}</td>
                  <td>{change.after?.name ?? <span className="hole">Nobody</span>}</td>
                </tr>
              ))}
            </tbody>
          </>
        ) : null}
      </table>
    </div>
  );
}

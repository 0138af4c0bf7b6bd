import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { RegionReply } from '../../contract.ts';
import { ActForm } from '../../../../ui/act-form.tsx';
import { regionsApi } from '../client.ts';

type Absence = RegionReply['absences'][number];

/** Who of the team is away, now and later; whoever comes back early is said to be back. */
export function Absences({ region }: { region: RegionReply }) {
  const dates = useDates();
  const [back, setBack] = useState<Absence>();
  if (region.absences.length === 0) return null;
  return (
    <section aria-labelledby="absences">
      <h2 id="absences">Away, now or later</h2>
      <ul className="team absences">
        {region.absences.map((absence) => (
          <li key={absence.id} className="member">
            <div>
              <strong>{absence.person.name}</strong>
              <span>
                {absence.firstDay === absence.lastDay ? dates.fullDay(absence.firstDay) : `${dates.fullDay(absence.firstDay)} to ${dates.fullDay(absence.lastDay)}`}
                {absence.note ? <span className="quiet"> · {absence.note}</span> : null}
              </span>
            </div>
            {region.abilities.staff.allowed && absence.lastDay >= dates.today ? (
              <button type="button" className="plain on-screen" onClick={() => setBack(absence)} aria-label={`Back earlier: ${absence.person.name}`}>
                Back earlier
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {back ? <BackForm absence={back} close={() => setBack(undefined)} /> : null}
    </section>
  );
}

function BackForm({ absence, close }: { absence: Absence; close: () => void }) {
  const dates = useDates();
  const [backOn, setBackOn] = useState(dates.today > absence.firstDay ? dates.today : absence.firstDay);
  const act = () => regionsApi('POST /absences/{id}/end', { params: { id: absence.id }, body: { backOn } });
  return (
    <ActForm title={`${absence.person.name} is back earlier`} button={backOn ? `Back on ${dates.fullDay(backOn)}` : 'Choose the day'} ready={backOn !== ''} act={act} done={`${absence.person.name} is back on ${backOn ? dates.fullDay(backOn) : ''}.`} close={close}>
      <label htmlFor="back-on">First day back</label>
      <input id="back-on" type="date" required min={absence.firstDay} max={absence.lastDay} value={backOn} onChange={(event) => setBackOn(event.target.value)} />
    </ActForm>
  );
}

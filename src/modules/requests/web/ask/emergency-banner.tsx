import type { useEmergency } from './use-emergency.ts';

export type Incident = 'called_911' | 'no_one_in_danger';

/** What reads like an emergency: 911 first, then the safety office; sent only with what the writer states of it. */
export function EmergencyBanner({ emergency, stated, state }: { emergency: ReturnType<typeof useEmergency>; stated: Incident | undefined; state: (stated: Incident) => void }) {
  if (!emergency) return null;
  return (
    <section className="notice refused" role="alert" aria-labelledby="emergency">
      <h2 id="emergency" style={{ marginTop: 0 }}>Call 911 now</h2>
      <p>
        This reads like {emergency.words}. <a href="tel:911">Call 911</a> first, then the safety office
        {emergency.safetyOfficePhone ? <> at <a href={`tel:${emergency.safetyOfficePhone.replaceAll(/[^\d+]/g, '')}`}>{emergency.safetyOfficePhone}</a></> : null}. A request is not an alarm: nobody may see it in time.
      </p>
      <fieldset>
        <legend>To ask for help with what follows, say:</legend>
        <label className="inline"><input type="radio" name="incident" checked={stated === 'called_911'} onChange={() => state('called_911')} /> 911 was called</label>
        <label className="inline"><input type="radio" name="incident" checked={stated === 'no_one_in_danger'} onChange={() => state('no_one_in_danger')} /> No one is in danger now</label>
      </fieldset>
    </section>
  );
}

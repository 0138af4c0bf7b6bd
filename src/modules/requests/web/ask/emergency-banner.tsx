import { useQuery } from '@tanstack/react-query';
import { useSettled } from '../../../../ui/use-settled.ts';
import { requestsApi } from '../client.ts';

export type Incident = 'called_911' | 'no_one_in_danger';

/** What reads like an emergency: 911 first, then the safety office; sent only with what the writer states of it. */
export function EmergencyBanner({ text, stated, state }: { text: string; stated: Incident | undefined; state: (stated: Incident) => void }) {
  const settled = useSettled(text, 300);
  const query = useQuery({ queryKey: ['emergency', settled], queryFn: () => requestsApi('POST /emergency-checks', { body: { text: settled } }), enabled: settled.trim().length > 5, staleTime: 60_000 });
  const emergency = settled.trim().length > 5 ? query.data?.emergency : undefined;
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

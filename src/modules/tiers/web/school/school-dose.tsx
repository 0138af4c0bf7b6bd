import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PlannedDose } from '../../contract.ts';
import { tiersApi } from '../client.ts';

/** What support is planned here and how that came about; after a step down, how it declines. */
export function SchoolDose({ schoolId, dose, nameOf }: { schoolId: string; dose: PlannedDose | null; nameOf: (key: string | null) => string }) {
  const dates = useDates();
  const [planning, setPlanning] = useState(false);
  const all = useQuery({ queryKey: ['tiers', 'doses'], queryFn: () => tiersApi('GET /planned-doses') });
  const maySet = all.data?.abilities.setDose.allowed ?? false;
  return (
    <>
      <h2>Support that is planned</h2>
      {dose === null ? <p className="quiet">Nothing beyond what every school has.</p> : null}
      {dose ? (
        <p>
          <strong>
            {dose.hours} hours and {dose.visits} {dose.visits === 1 ? 'visit' : 'visits'} a month
          </strong>
          {dose.functions.length > 0 ? `, by ${dose.functions.map(({ name }) => name).join(', ')}` : ''}.{' '}
          {dose.from === 'tier' ? `As for every school of the ${nameOf(dose.tier)} tier.` : dose.from === 'school' ? `Planned for this school apart from its tier: ${dose.reason}` : `It declines until ${dates.fullDay(dose.landing!.until)}, so that nothing stops at once.`}
        </p>
      ) : null}
      {dose?.landing ? (
        <table>
          <caption>From {dose.landing.hoursBefore} hours a month to {dose.landing.hoursAfter}, a little less each day</caption>
          <thead>
            <tr>
              <th scope="col">On</th>
              <th scope="col" className="n">Hours a month</th>
              <th scope="col" className="n">Visits a month</th>
            </tr>
          </thead>
          <tbody>
            {dose.landing.steps.map((step) => (
              <tr key={step.on}>
                <th scope="row">{dates.fullDay(step.on)}</th>
                <td className="n">{step.hours}</td>
                <td className="n">{step.visits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p>
        <Link to={'/visits' as never} search={{ schoolId } as never}>
          What came of it: the visits that were held
        </Link>
      </p>
      {maySet ? (
        <button type="button" onClick={() => setPlanning(true)}>
          Plan other support for this school
        </button>
      ) : null}
      {planning ? <DoseForm schoolId={schoolId} dose={dose} functions={all.data?.functions ?? []} close={() => setPlanning(false)} /> : null}
    </>
  );
}

function DoseForm({ schoolId, dose, functions, close }: { schoolId: string; dose: PlannedDose | null; functions: { code: string; name: string }[]; close: () => void }) {
  const [hours, setHours] = useState(String(dose?.hours ?? 0));
  const [visits, setVisits] = useState(String(dose?.visits ?? 0));
  const [codes, setCodes] = useState<string[]>(dose?.functions.map(({ code }) => code) ?? []);
  const [validTo, setValidTo] = useState('');
  const [reason, setReason] = useState('');
  const other = dose?.overrideId ? { button: 'Go back to what its tier has', act: () => tiersApi('POST /planned-doses/{id}/end', { params: { id: dose.overrideId! }, body: {} }) } : undefined;
  return (
    <ActForm
      title="Other support than its tier has"
      button="Plan it"
      ready={reason.trim() !== '' && hours !== '' && visits !== ''}
      act={() => tiersApi('POST /schools/{id}/planned-doses', { params: { id: schoolId }, body: { hoursPerMonth: Number(hours), visitsPerMonth: Number(visits), functionCodes: codes, reason: reason.trim(), ...(validTo ? { validTo } : {}) } })}
      done="Planned. The reason stands beside it."
      other={other}
      close={close}
    >
      <label htmlFor="dose-hours">Hours a month</label>
      <input id="dose-hours" type="number" min={0} max={2000} step={0.5} required value={hours} onChange={(event) => setHours(event.target.value)} />
      <label htmlFor="dose-visits">Visits a month</label>
      <input id="dose-visits" type="number" min={0} max={200} step={0.5} required value={visits} onChange={(event) => setVisits(event.target.value)} />
      <fieldset>
        <legend>Functions</legend>
        {functions.map(({ code, name }) => (
          <label key={code} className="inline">
            <input type="checkbox" checked={codes.includes(code)} onChange={(event) => setCodes(event.target.checked ? [...codes, code] : codes.filter((each) => each !== code))} />
            {name}
          </label>
        ))}
      </fieldset>
      <label htmlFor="dose-until">First day on which it no longer holds (may stay empty)</label>
      <input id="dose-until" type="date" value={validTo} onChange={(event) => setValidTo(event.target.value)} />
      <label htmlFor="dose-reason">Why this school departs from its tier</label>
      <textarea id="dose-reason" required maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
}

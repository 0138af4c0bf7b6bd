import '../tiers.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { PlannedDosesReply } from '../../contract.ts';
import { tiersApi } from '../client.ts';

type TierDose = PlannedDosesReply['tiers'][number];

/** Support that is planned: for each tier, for the schools that depart from theirs, those that land softly, and all of it. */
export function PlannedSupportPage() {
  const dates = useDates();
  const [editing, setEditing] = useState<TierDose>();
  const query = useQuery({ queryKey: ['tiers', 'doses'], queryFn: () => tiersApi('GET /planned-doses') });
  return (
    <Page title="Planned support" lead="Hours, visits and functions that each tier and school is to have in a month." actions={<Link className="button" to={'/tiers' as never}>Tiers</Link>}>
      <QueryState query={query}>
        {(data) => (
          <>
            <p>
              In all {data.total.hours.toLocaleString('en-US')} hours and {data.total.visits.toLocaleString('en-US')} visits a month for {data.total.schools} schools.{' '}
              <Link to={'/equity' as never}>What of it reached schools</Link>
            </p>
            <div className="scroll" tabIndex={0} role="region" aria-label="By tier">
              <table className="working">
                <thead>
                  <tr>
                    <th scope="col">Tier</th>
                    <th scope="col" className="n">Schools</th>
                    <th scope="col" className="n">Hours a month</th>
                    <th scope="col" className="n">Visits a month</th>
                    <th scope="col">Functions</th>
                    <th scope="col">Since</th>
                    {data.abilities.setDose.allowed ? <td /> : null}
                  </tr>
                </thead>
                <tbody>
                  {data.tiers.toReversed().map((tier) => (
                    <tr key={tier.tier}>
                      <th scope="row">{tier.name}</th>
                      <td className="n">{tier.schools}</td>
                      <td className="n">{tier.hoursPerMonth}</td>
                      <td className="n">{tier.visitsPerMonth}</td>
                      <td>{tier.functionCodes.map((code) => data.functions.find((each) => each.code === code)?.name ?? code).join(', ') || 'as agreed'}</td>
                      <td>
                        {dates.fullDay(tier.validFrom)}
                        {tier.coming.map((next) => (
                          <div key={next.validFrom} className="where">
                            from {dates.fullDay(next.validFrom)}: {next.hoursPerMonth} h, {next.visitsPerMonth} visits
                          </div>
                        ))}
                      </td>
                      {data.abilities.setDose.allowed ? (
                        <td>
                          <button type="button" className="plain" aria-label={`Change what is planned for ${tier.name}`} onClick={() => setEditing(tier)}>
                            Change
                          </button>
                        </td>
                      ) : null}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <h2>Schools that depart from their tier</h2>
            {data.schools.length === 0 ? <p className="quiet">None today.</p> : null}
            <ul className="steps">
              {data.schools.map((each) => (
                <li key={each.id}>
                  <Link to={'/schools/$id/tier' as never} params={{ id: each.school.id } as never}>
                    {each.school.name}
                  </Link>
                  : {each.hoursPerMonth} hours, {each.visitsPerMonth} visits a month{each.validTo ? `, until ${dates.fullDay(each.validTo)}` : ''}
                  <div className="quiet">
                    {each.reason} · {each.setBy}
                  </div>
                </li>
              ))}
            </ul>
            {data.landings.length > 0 ? (
              <>
                <h2>Stepping down softly</h2>
                <ul className="plain">
                  {data.landings.map((each) => (
                    <li key={each.school.id}>
                      <Link to={'/schools/$id/tier' as never} params={{ id: each.school.id } as never}>
                        {each.school.name}
                      </Link>
                      : declines until {dates.fullDay(each.until)}
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {editing ? <TierDoseForm tier={editing} functions={data.functions} close={() => setEditing(undefined)} /> : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}

function TierDoseForm({ tier, functions, close }: { tier: TierDose; functions: PlannedDosesReply['functions']; close: () => void }) {
  const dates = useDates();
  const [hours, setHours] = useState(String(tier.hoursPerMonth));
  const [visits, setVisits] = useState(String(tier.visitsPerMonth));
  const [codes, setCodes] = useState(tier.functionCodes);
  const [validFrom, setValidFrom] = useState('');
  return (
    <ActForm
      title={`Planned for ${tier.name}`}
      button="Set it"
      ready={hours !== '' && visits !== ''}
      act={() => tiersApi('POST /planned-doses', { body: { tier: tier.tier, hoursPerMonth: Number(hours), visitsPerMonth: Number(visits), functionCodes: codes, ...(validFrom ? { validFrom } : {}) } })}
      done="Set. What was planned before stays in the record."
      close={close}
    >
      <label htmlFor="tier-hours">Hours a month</label>
      <input id="tier-hours" type="number" min={0} max={2000} step={0.5} required value={hours} onChange={(event) => setHours(event.target.value)} />
      <label htmlFor="tier-visits">Visits a month</label>
      <input id="tier-visits" type="number" min={0} max={200} step={0.5} required value={visits} onChange={(event) => setVisits(event.target.value)} />
      <fieldset>
        <legend>Functions (none: as agreed with the school)</legend>
        {functions.map(({ code, name }) => (
          <label key={code} className="inline">
            <input type="checkbox" checked={codes.includes(code)} onChange={(event) => setCodes(event.target.checked ? [...codes, code] : codes.filter((each) => each !== code))} />
            {name}
          </label>
        ))}
      </fieldset>
      <label htmlFor="tier-from">From (empty: today)</label>
      <input id="tier-from" type="date" min={dates.today} value={validFrom} onChange={(event) => setValidFrom(event.target.value)} />
    </ActForm>
  );
}

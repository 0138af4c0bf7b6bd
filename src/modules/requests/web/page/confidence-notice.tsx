import { useState } from 'react';
import { useDates } from '../../../../ui/session-context.ts';
import type { RequestReply } from '../../contract.ts';
import { laneWords } from '../../lanes/lane-words.ts';
import { requestsApi } from '../client.ts';
import { NamePersonForm } from './name-person-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { confidentialChoices, disclosureWords, partWords } from './confidence-words.ts';

/** Of a confidential request: that it is one, who is named in it, and who saw it when. */
export function ConfidenceNotice({ request }: { request: RequestReply }) {
  const dates = useDates();
  const [naming, setNaming] = useState(false);
  const { confidence, abilities, id } = request;
  if (!confidence) return null;
  return (
    <section className="notice confidence" aria-label="Who sees this">
      <p>
        <strong>{laneWords[confidence.lane]}.</strong> Only {confidence.people.length === 1 ? 'one person sees' : `these ${confidence.people.length} people see`} it, whatever role anybody else has.
      </p>
      <ul className="plain">
        {confidence.people.map((person) => (
          <li key={person.id} className="row spread">
            <span>
              {person.name} <span className="quiet">{person.parts.map((part) => partWords[part] ?? part).join(', ')}</span>
            </span>
            {abilities.name.allowed && person.parts.includes('collaborator') ? (
              <button type="button" className="text" onClick={() => void requestsApi('DELETE /requests/{id}/named-people/{personId}', { params: { id, personId: person.id } })}>
                Take {person.name} out
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {abilities.name.allowed ? (
        <button type="button" onClick={() => setNaming(true)}>
          Name somebody
        </button>
      ) : null}
      <details>
        <summary>Who saw it</summary>
        <ul className="plain">
          {confidence.disclosures.map((seen) => (
            <li key={`${seen.person} ${seen.seenAt}`}>
              {seen.person} {disclosureWords[seen.road]} <span className="quiet">{dates.when(seen.seenAt)}</span>
            </li>
          ))}
        </ul>
      </details>
      {naming ? <NamePersonForm request={request} close={() => setNaming(false)} /> : null}
    </section>
  );
}

/** Takes an ordinary request into confidence: which kind, and why. */
export function MakeConfidentialForm({ request, close }: { request: RequestReply; close: () => void }) {
  const [lane, setLane] = useState<(typeof confidentialChoices)[number][0]>('personnel');
  const { id, version } = request;
  return (
    <ReasonForm
      draft={`confidential ${id}`}
      title="Make it confidential"
      label="Why? Those who take part read this."
      button="Make it confidential"
      done="Only those who take part see it now."
      close={close}
      act={(reason) => requestsApi('POST /requests/{id}/lane', { params: { id }, body: { lane, reason, seenVersion: version } })}
    >
      <fieldset>
        <legend>What is it about?</legend>
        {confidentialChoices.map(([value, word]) => (
          <label key={value} className="inline">
            <input type="radio" name="lane" checked={lane === value} onChange={() => setLane(value)} /> {word}
          </label>
        ))}
      </fieldset>
      <p className="quiet">Everybody who does not take part in it loses sight of it, you too if you only lead the region. There is no way back.</p>
    </ReasonForm>
  );
}

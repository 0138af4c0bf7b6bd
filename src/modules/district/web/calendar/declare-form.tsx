import { useState, type ComponentType } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import { districtApi } from '../client.ts';

export type Kind = 'closure' | 'half_day' | 'holiday';
const kinds: [Kind, string][] = [
  ['closure', 'Closed'],
  ['half_day', 'Half day'],
  ['holiday', 'Holiday'],
];

export interface PlannedClosure {
  kind: Kind;
  date: string;
  until?: string;
  opens?: string;
  closes?: string;
}

interface DeclareFormProps {
  today: string;
  /** Says what a closure would do, before it is declared. */
  WhatFollows: ComponentType<{ closure: PlannedClosure }>;
  close: () => void;
}

/** A closure, as late as this morning: which days, what, why; and what follows from it. */
export function DeclareForm({ today, WhatFollows, close }: DeclareFormProps) {
  const [kind, setKind] = useState<Kind>('closure');
  const [date, setDate] = useState(today);
  const [until, setUntil] = useState('');
  const [opens, setOpens] = useState('08:00');
  const [closes, setCloses] = useState('12:00');
  const [reason, setReason] = useState('');
  const closure = { kind, date, ...(until ? { until } : {}), ...(kind === 'half_day' ? { opens, closes } : {}) };
  return (
    <ActForm
      title="Declare a closure"
      button="Declare it"
      ready={reason.trim() !== ''}
      act={() => districtApi('POST /calendar-exceptions', { body: { ...closure, reason } })}
      done="Declared. Open promises are being counted again, each with the reason."
      undo={({ ids }) => Promise.all(ids.map((id) => districtApi('DELETE /calendar-exceptions/{id}', { params: { id } })))}
      close={close}
    >
      <fieldset>
        <legend>What is it?</legend>
        <div className="row">
          {kinds.map(([each, word]) => (
            <label className="inline" key={each}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} /> {word}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="row pair">
        <div>
          <label htmlFor="closure-date">Day</label>
          <input id="closure-date" type="date" required value={date} onChange={(event) => setDate(event.target.value)} />
        </div>
        <div>
          <label htmlFor="closure-until">Last day, if more than one</label>
          <input id="closure-until" type="date" min={date} value={until} onChange={(event) => setUntil(event.target.value)} />
        </div>
      </div>
      {kind === 'half_day' ? (
        <div className="row pair">
          <div>
            <label htmlFor="closure-opens">Opens</label>
            <input id="closure-opens" type="time" required value={opens} onChange={(event) => setOpens(event.target.value)} />
          </div>
          <div>
            <label htmlFor="closure-closes">Closes</label>
            <input id="closure-closes" type="time" required value={closes} onChange={(event) => setCloses(event.target.value)} />
          </div>
        </div>
      ) : null}
      <label htmlFor="closure-reason">Reason, as everybody reads it</label>
      <input id="closure-reason" required maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      <WhatFollows closure={closure} />
    </ActForm>
  );
}

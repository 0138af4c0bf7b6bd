import { useState } from 'react';
import { ActForm } from '../../../../ui/act-form.tsx';
import type { MacroReply } from '../../contract.ts';
import { placeholders } from '../../macros/placeholders-words.ts';
import { requestsApi } from '../client.ts';

interface MacroFormProps {
  macro: MacroReply | undefined;
  owners: { scope: 'person' | 'region' | 'department'; id: string; name: string }[];
  departments: { id: string; name: string }[];
  close: () => void;
}

type Act = MacroReply['acts'][number];

/** A macro's name, text and the acts after it; saved in the place of the former one. */
export function MacroForm({ macro, owners, departments, close }: MacroFormProps) {
  const [name, setName] = useState(macro?.name ?? '');
  const [kind, setKind] = useState(macro?.kind ?? 'message');
  const [body, setBody] = useState(macro?.body ?? '');
  const [owner, setOwner] = useState(macro?.owner.id ?? owners[0]!.id);
  const act = (of: Act['kind']) => macro?.acts.find((each) => each.kind === of);
  const before = { status: act('status') as Extract<Act, { kind: 'status' }> | undefined, piece: act('ask_department') as Extract<Act, { kind: 'ask_department' }> | undefined, list: act('checklist') as Extract<Act, { kind: 'checklist' }> | undefined, resolve: act('resolve') as Extract<Act, { kind: 'resolve' }> | undefined };
  const [wait, setWait] = useState(before.status?.reason ?? '');
  const [department, setDepartment] = useState(before.piece?.departmentId ?? departments[0]?.id ?? '');
  const [ask, setAsk] = useState(before.piece?.ask ?? '');
  const [steps, setSteps] = useState(before.list?.steps.map((step) => step.label).join('\n') ?? '');
  const [solved, setSolved] = useState(before.resolve?.whatWasDone ?? '');
  const labels = steps.split('\n').map((line) => line.trim()).filter(Boolean);
  const acts: Act[] = [
    ...(ask.trim() ? [{ kind: 'ask_department' as const, departmentId: department, ask }] : []),
    ...(labels.length > 0 ? [{ kind: 'checklist' as const, steps: labels.map((label) => before.list?.steps.find((step) => step.label === label) ?? { label, required: false, audience: 'district' as const }) }] : []),
    ...(wait.trim() ? [{ kind: 'status' as const, status: before.status?.status ?? ('waiting_on_school' as const), reason: wait }] : []),
    ...(solved.trim() ? [{ kind: 'resolve' as const, whatWasDone: solved }] : []),
  ];
  const chosen = owners.find((each) => each.id === owner) ?? owners[0]!;
  const save = () => requestsApi('POST /macros', { body: { name, kind, body, acts, owner: { scope: chosen.scope, id: chosen.id }, ...(macro ? { inPlaceOf: macro.id } : {}) } });
  return (
    <ActForm title={macro ? `Change ${macro.name}` : 'Keep a macro'} button="Keep it" ready={name.trim() !== '' && body.trim() !== ''} act={save} other={macro ? { button: 'End it', act: () => requestsApi('DELETE /macros/{id}', { params: { id: macro.id } }) } : undefined} close={close}>
      <label htmlFor="macro-name">Name</label>
      <input id="macro-name" required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor="macro-owner">For whom?</label>
      <select id="macro-owner" value={owner} onChange={(event) => setOwner(event.target.value)}>
        {owners.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <label htmlFor="macro-kind">Where is it used?</label>
      <select id="macro-kind" value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
        <option value="message">In messages to the school</option>
        <option value="note">In internal notes</option>
      </select>
      <label htmlFor="macro-body">Text</label>
      <textarea id="macro-body" required maxLength={10_000} value={body} onChange={(event) => setBody(event.target.value)} />
      <details>
        <summary>What can be put in</summary>
        <ul className="plain">
          {Object.entries(placeholders).map(([place, about]) => (
            <li key={place}>
              {`{{${place}}}`}: {about}
            </li>
          ))}
        </ul>
      </details>
      <details open={acts.length > 0}>
        <summary>What is done when it is sent</summary>
        <label htmlFor="macro-department">Ask a department</label>
        <select id="macro-department" value={department} onChange={(event) => setDepartment(event.target.value)}>
          {departments.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
        <label htmlFor="macro-ask">for which piece? (empty: none)</label>
        <input id="macro-ask" maxLength={2_000} value={ask} onChange={(event) => setAsk(event.target.value)} />
        <label htmlFor="macro-steps">Add to the checklist, a step a line (empty: none)</label>
        <textarea id="macro-steps" value={steps} onChange={(event) => setSteps(event.target.value)} />
        <label htmlFor="macro-wait">Wait for the school: for what? (empty: no)</label>
        <input id="macro-wait" maxLength={2_000} value={wait} onChange={(event) => setWait(event.target.value)} />
        <label htmlFor="macro-solved">Say it is solved: what was done? (empty: no)</label>
        <input id="macro-solved" maxLength={2_000} value={solved} onChange={(event) => setSolved(event.target.value)} />
      </details>
    </ActForm>
  );
}

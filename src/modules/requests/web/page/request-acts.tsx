import { useState } from 'react';
import { useActs } from '../../../../ui/acts/use-acts.ts';
import type { RequestReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { AskDepartmentForm } from './ask-department-form.tsx';
import { MakeConfidentialForm } from './confidence-notice.tsx';
import { DecideForm } from './decide-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { InviteGuestForm } from './invite-guest-form.tsx';
import { JoinForm } from './join-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReclassifyForm } from './reclassify-form.tsx';
import { SplitForm } from './split-form.tsx';
import { WaitForm } from './wait-form.tsx';

/** Acts that have a key of their own. */
const keys = { resolve: 'resolve', hand_over: 'hand_over', ask_department: 'ask_department', wait: 'wait', join: 'merge' } as const;

type Act = 'resolve' | 'resume' | 'hand_over' | 'ask_department' | 'wait' | 'decide' | 'reopen' | 'make_confidential' | 'join' | 'split' | 'invite_guest' | 'reclassify';

/** What one may do next. The server says what is allowed; what only a rule of the moment forbids is shown with its reason. */
export function RequestActs({ request }: { request: RequestReply }) {
  const [open, setOpen] = useState<Act>();
  const { id, version, abilities } = request;
  const close = () => setOpen(undefined);
  const waits = request.status.startsWith('waiting');
  const buttons: [Act, string, boolean][] = [
    ['resolve', 'Say it is solved', abilities.resolve.allowed],
    ['resume', waits ? 'Go on with it' : 'Begin work', abilities.resume.allowed && request.status !== 'in_progress'],
    ['ask_department', 'Ask a department', abilities.ask_department.allowed],
    ['hand_over', 'Hand over', abilities.hand_off.allowed || (abilities.assign.allowed && !openOffer(request))],
    ['wait', 'Wait', abilities.wait.allowed && !waits],
    ['decide', 'Decide', abilities.decide.allowed],
    ['reopen', 'Open it again', abilities.reopen.allowed],
  ];
  const rare: typeof buttons = [
    ['reclassify', 'Say it is another kind', abilities.reclassify.allowed],
    ['join', 'Join with another', abilities.join.allowed],
    ['split', 'Split off', abilities.join.allowed],
    ['invite_guest', 'Invite a guest', abilities.invite_guest.allowed],
    ['make_confidential', 'Make it confidential', abilities.make_confidential.allowed],
  ];
  const offered = buttons.filter(([, , allowed]) => allowed);
  const more = rare.filter(([, , allowed]) => allowed);
  useActs([...offered, ...more].map(([act, name]) => ({ name, run: () => setOpen(act), ...(act in keys ? { shortcut: keys[act as keyof typeof keys] } : {}) })));
  const row = (those: typeof buttons) => (
    <div className="row">
      {those.map(([act, word]) => (
        <button key={act} type="button" onClick={() => setOpen(act)}>
          {word}
        </button>
      ))}
    </div>
  );
  const pieceOpen = !abilities.resolve.allowed && abilities.resolve.reason === 'piece_open' ? abilities.resolve.sentence : undefined;
  if (offered.length === 0 && more.length === 0 && !pieceOpen) return null;
  return (
    <section className="acts" aria-label="What next">
      {offered.length > 0 ? row(offered) : null}
      {more.length > 0 ? (
        <details>
          <summary>More</summary>
          {row(more)}
        </details>
      ) : null}
      {pieceOpen ? <p className="quiet">{pieceOpen}</p> : null}
      {open === 'hand_over' ? <HandOverForm request={request} close={close} /> : null}
      {open === 'ask_department' ? <AskDepartmentForm request={request} close={close} /> : null}
      {open === 'wait' ? <WaitForm request={request} close={close} /> : null}
      {open === 'decide' ? <DecideForm request={request} close={close} /> : null}
      {open === 'reclassify' ? <ReclassifyForm request={request} close={close} /> : null}
      {open === 'join' ? <JoinForm request={request} close={close} /> : null}
      {open === 'invite_guest' ? <InviteGuestForm request={request} close={close} /> : null}
      {open === 'split' ? <SplitForm request={request} close={close} /> : null}
      {open === 'make_confidential' ? <MakeConfidentialForm request={request} close={close} /> : null}
      {open === 'resolve' ? (
        <ReasonForm draft={`resolve ${id}`} title="Say it is solved" label="What was done? The school reads this and confirms." button="It is solved" done="The school is asked whether it is solved." close={close} act={(whatWasDone) => requestsApi('POST /requests/{id}/resolution', { params: { id }, body: { whatWasDone, seenVersion: version } })} />
      ) : null}
      {open === 'resume' ? (
        <ReasonForm draft={`resume ${id}`} title={waits ? 'Go on with it' : 'Begin work'} label="What happens now?" button="Go on" done="It goes on." close={close} act={(reason) => requestsApi('POST /requests/{id}/status', { params: { id }, body: { status: 'in_progress', reason, seenVersion: version } })} />
      ) : null}
      {open === 'reopen' ? (
        <ReasonForm draft={`reopen ${id}`} title="Open it again" label="What came back?" button="Open it again" done="It is open again." close={close} act={(reason) => requestsApi('POST /requests/{id}/reopening', { params: { id }, body: { reason } })} />
      ) : null}
    </section>
  );
}

function openOffer(request: RequestReply): boolean {
  return request.handoffs.some((handoff) => handoff.answer === null);
}

import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { scopeOf, type Actor } from '../people/index.ts';
import type { RequestAct } from './contract/reading.ts';
import type { Lane } from './lanes/lane.ts';
import { awaitsConfirmation, openWork, waitsForSchool, type RequestStatus } from './request-states.ts';
import { sideOf } from './visibility.ts';

/** What the rules need to know of a request. */
export interface JudgedRequest {
  schoolId: string;
  regionId: string | null;
  requestedBy: string;
  ownerId: string;
  status: RequestStatus;
  lane: Lane;
  openPieceCount: number;
  /** Labels of required steps of its checklist of which nothing was said. */
  openSteps: string[];
  openHandoff: { fromId: string; toId: string } | null;
  /** False once the window for reopening has passed. */
  mayReopen: boolean;
}

/** What the actor may do with a request that they see, each refusal with its reason. Pure. */
export function abilitiesOn(request: JudgedRequest, actor: Actor): Abilities<RequestAct> {
  const reader = actor.grants.length > 0 && actor.grants.every((grant) => grant.role === 'auditor');
  const school = sideOf(actor, request) === 'school';
  const leads = request.regionId !== null && scopeOf(actor, 'regionId', 'operational_leader', 'regional_superintendent').includes(request.regionId);
  const owns = request.ownerId === actor.personId;
  const asked = request.requestedBy === actor.personId;
  const isOpen = openWork.includes(request.status);
  const { openHandoff } = request;
  const guest: [boolean, Ability] = [actor.grants.length === 0 && !asked, refused('guest', 'A guest writes, and does nothing else here.')];

  const only = (...rules: [boolean, Ability][]): Ability => rules.find(([broken]) => broken)?.[1] ?? allowed;
  const notReader: [boolean, Ability] = [reader, refused('read_only', 'Auditors read and change nothing.')];
  const district: [boolean, Ability] = [school, refused('district_side', 'This is for the district side.')];
  const responsible: [boolean, Ability] = [!owns && !leads, refused('owner_only', 'Only the owner, or the region’s operational leader or superintendent, does this.')];
  const open: [boolean, Ability] = [!isOpen, refused('not_open', 'The request is not open any more.')];
  const settled: [boolean, Ability] = [request.openPieceCount > 0, refused('piece_open', 'A department still works on its piece. It can be resolved when every piece is finished.')];

  const [step] = request.openSteps;
  const checked: [boolean, Ability] = [step !== undefined, refused('step_open', `“${step}” is still open in its checklist. Mark it done, or not needed with the reason.`)];

  return {
    write: only(notReader, [request.status === 'closed', refused('closed', 'The request is closed. Open it again if it came back.')]),
    note: only(notReader, district),
    wait: only(notReader, district, responsible, open),
    resume: only(notReader, district, responsible, [!request.status.startsWith('waiting') && request.status !== 'submitted' && request.status !== 'acknowledged', refused('not_waiting', 'It is not waiting.')]),
    resolve: only(notReader, district, responsible, open, settled, checked),
    check_step: only(notReader, district, open),
    promise: only(notReader, guest, [request.status === 'closed', refused('closed', 'The request is closed. Open it again if it came back.')]),
    reclassify: only(notReader, district, responsible, open),
    decide: only(notReader, district, responsible, open, settled),
    confirm: only(notReader, guest, [!school, refused('school_side', 'The school says whether it is solved.')], [!awaitsConfirmation(request.status), refused('not_resolved', 'There is nothing to confirm yet.')]),
    reopen: only(notReader, guest, [!school && !leads, refused('school_side', 'The school opens it again.')], [request.status !== 'closed', refused('not_closed', 'It is open.')], [!request.mayReopen, refused('window_over', 'The time for reopening is over. Ask anew; the old request stays linked in your list.')]),
    hand_off: only(notReader, district, responsible, open, [openHandoff !== null, refused('offered', 'It is offered to somebody already.')]),
    answer_handoff: only(notReader, [openHandoff?.toId !== actor.personId, refused('not_offered', 'It is not offered to you.')]),
    withdraw_handoff: only(notReader, district, [openHandoff === null, refused('not_offered', 'Nothing is offered.')], [openHandoff?.fromId !== actor.personId && !leads, refused('owner_only', 'Whoever offered it takes it back.')]),
    assign: only(notReader, [!leads, refused('region_only', 'Only the region’s operational leader or superintendent assigns it.')], open),
    ask_department: only(notReader, district, responsible, open),
    join: only(notReader, district, responsible),
    merge: only(notReader, district, responsible, open, settled, [openHandoff !== null, refused('offered', 'It is offered to somebody; take the offer back first.')]),
    unmerge: only(notReader, district, responsible, [request.status !== 'closed', refused('not_closed', 'It is open.')]),
    take: only(notReader, [!owns, refused('owner_only', 'Only its owner takes it on.')], open),
    give_back: only(notReader, [!owns, refused('owner_only', 'Only its owner gives it back.')], open, [openHandoff !== null, refused('offered', 'It is offered to somebody already.')], [request.lane !== 'ordinary', refused('confidential', 'It is confidential: hand it over on its page, to whom you choose.')]),
    undo_answer: only(notReader, guest, open),
    bring_in: only(notReader, district, [request.lane !== 'ordinary', refused('confidential', 'It is confidential: whoever asked or owns it names people.')], [request.status === 'closed', refused('closed', 'The request is closed.')]),
    make_confidential: only(notReader, guest, [request.lane !== 'ordinary', refused('confidential', 'It is confidential already.')], [!owns && !leads && !asked, refused('owner_only', 'Whoever asked or owns it, or leads the region, makes it confidential.')]),
    invite_guest: only(
      notReader,
      guest,
      [request.lane !== 'ordinary' && !owns, refused('owner_only', 'Only its owner brings somebody from outside into a confidential matter.')],
      [school && !scopeOf(actor, 'schoolId', 'school_leader').includes(request.schoolId), refused('role', 'The school’s leader invites guests.')],
      [request.status === 'closed', refused('closed', 'The request is closed.')],
    ),
    still_needed: only(notReader, guest, [!school, refused('school_side', 'The school says whether it still needs it.')], [!waitsForSchool(request.status), refused('not_waiting', 'Nobody waits for the school.')]),
    close_unanswered: only(notReader, district, responsible, [!waitsForSchool(request.status), refused('not_waiting', 'Nobody waits for the school.')], [request.openPieceCount > 0, refused('piece_open', 'A department still works on its piece.')]),
    name: only(notReader, [request.lane === 'ordinary', refused('ordinary', 'Everybody who serves the school sees it; nobody needs to be named.')], [!owns && !asked, refused('owner_only', 'Whoever asked or owns it names people.')]),
  };
}

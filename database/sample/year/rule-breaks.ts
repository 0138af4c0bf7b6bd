import type { SampleDistrict } from '../sample-district.ts';
import type { SampleRequest } from './sample-request.ts';

const known = new WeakMap<SampleDistrict, Set<string>>();

function keysOf(district: SampleDistrict): Set<string> {
  const keys = known.get(district) ?? new Set(district.staff.people.map((person) => person.key));
  known.set(district, keys);
  return keys;
}

/** What a generated request does that the product would not allow, as sentences; empty when all is well. */
export function ruleBreaks(request: SampleRequest, district: SampleDistrict): string[] {
  const problems: string[] = [];
  const people = keysOf(district);
  const openPieces = new Set<string>();
  let owner: string | null = null;
  let openHandoff: { to: string; key: string } | null = null;
  let awaitingHold: string | null = null;
  let resolved = false;
  let confirmed = false;
  let ended = false;
  let previous = '';
  const expect = (holds: boolean, sentence: string) => {
    if (!holds) problems.push(`${request.key} (${request.item}): ${sentence}`);
  };
  request.events.forEach((event, index) => {
    expect(event.at >= previous, `${event.kind} comes before the event it follows`);
    previous = event.at;
    expect(index !== 0 || event.kind === 'submitted', 'does not begin with its submission');
    expect(index !== 1 || event.kind === 'held', 'is not owned from its first instant');
    expect(index < 1 || owner !== null || event.kind === 'held', 'is unowned');
    for (const name of ['by', 'person', 'owner', 'to', 'from'] as const) {
      const person = (event as Record<string, unknown>)[name];
      expect(typeof person !== 'string' || people.has(person), `${name} is nobody: ${String(person)}`);
    }
    expect(!ended || event.kind === 'message', `${event.kind} after its end`);
    if (event.kind === 'held' && event.piece === null) {
      expect(owner === null || awaitingHold === event.person, 'changes hands without an accepted offer');
      owner = event.person;
      awaitingHold = null;
    }
    if (event.kind === 'handoff_offered') {
      expect(openHandoff === null, 'has two offers open');
      expect(event.from === owner && event.to !== owner, 'is offered by somebody who does not hold it, or to its holder');
      openHandoff = { to: event.to, key: event.handoff };
    }
    if (event.kind === 'handoff_answered') {
      expect(openHandoff?.key === event.handoff && openHandoff.to === event.by, 'an offer is answered by somebody else');
      expect(event.answer === 'accepted' || Boolean(event.reason), 'an offer is declined without a reason');
      if (event.answer === 'accepted') awaitingHold = event.by;
      openHandoff = null;
    }
    if (event.kind === 'piece_asked') openPieces.add(event.piece);
    if (event.kind === 'piece_finished') expect(openPieces.delete(event.piece), 'a piece ends that was not open');
    if (event.kind === 'decided') {
      expect(event.reason !== '' && (event.decision !== 'declined' || Boolean(event.alternative)), 'a decision lacks its reason or alternative');
    }
    if (event.kind === 'message' && event.side === 'district') expect(event.by === owner, 'is answered by somebody who does not hold it');
    if (event.kind === 'resolved') {
      expect(event.by === owner, 'is resolved by somebody who does not hold it');
      expect(openPieces.size === 0, 'is resolved with a piece open');
      resolved = true;
    }
    if (event.kind === 'confirmed') {
      expect(resolved, 'is confirmed before it is resolved');
      expect(event.answer === 'yes' || Boolean(event.comment), 'is reopened without a word');
      confirmed = event.answer === 'yes';
      resolved = confirmed;
    }
    if (event.kind === 'status' && event.status === 'closed') {
      expect(confirmed && openPieces.size === 0 && openHandoff === null, 'is closed without a yes, or with work open');
      ended = true;
    }
    if (event.kind === 'status' && event.status === 'declined') ended = true;
  });
  return problems;
}

import type { CastMember } from './cast.ts';

interface SampleMacro {
  name: string;
  kind: 'message' | 'note';
  body: string;
  acts: { kind: 'status'; status: string; reason: string }[];
  madeBy: CastMember;
  /** Everybody's of this region's number or department's code. */
  owner: { region: number } | { department: string };
}

/** Texts that the teams of the sample write again and again. */
export const sampleMacros: SampleMacro[] = [
  { name: 'We are on it', kind: 'message', body: 'Hello {{leader}}, I have {{number}} and am on it. You hear from me by {{due}} at the latest.\n\n{{me}}', acts: [{ kind: 'status', status: 'in_progress', reason: 'Taken up' }], madeBy: 'operationsLead', owner: { region: 1 } },
  { name: 'We need one thing from you', kind: 'message', body: 'Hello {{leader}}, to go on with {{number}} we need one thing from {{school}}: \n\nThe time stands still for us until you answer.\n\n{{me}}', acts: [{ kind: 'status', status: 'waiting_on_school', reason: 'A question to the school' }], madeBy: 'operationsLead', owner: { region: 1 } },
  { name: 'Bus: cause and what changes', kind: 'message', body: 'Hello {{leader}}, the cause was: \n\nFrom tomorrow this changes: \n\nWe look at the next three mornings and tell you what we saw.\n\n{{me}}', acts: [], madeBy: 'transportationHead', owner: { department: 'transportation' } },
  { name: 'Translation: sent to the translators', kind: 'message', body: 'Hello {{leader}}, your text for {{school}} is with the translators. A second reader checks it before you get it, by {{due}}.\n\n{{me}}', acts: [{ kind: 'status', status: 'waiting_on_external', reason: 'With the translators' }], madeBy: 'familyHead', owner: { department: 'family_community' } },
  { name: 'Facilities: work order opened', kind: 'note', body: 'Work order opened for {{number}} at {{school}}; the number is linked here. Look at it again in two days.', acts: [{ kind: 'status', status: 'waiting_on_department', reason: 'Work order opened' }], madeBy: 'facilitiesHead', owner: { department: 'facilities' } },
];

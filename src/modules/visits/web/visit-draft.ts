import type { VisitContent, VisitRow } from '../contract.ts';

/** A visit as it is typed; what is chosen last has no value yet. */
export interface VisitDraft {
  heldOn: string;
  mode: VisitContent['mode'];
  purpose: VisitContent['purpose'] | undefined;
  minutes: number | undefined;
  /** By id, with the function where one was chosen. */
  people: { personId: string; functionId?: string | undefined }[];
  goalId: string | null;
  note: string;
}

export function emptyDraft(today: string, personId: string): VisitDraft {
  return { heldOn: today, mode: 'in_person', purpose: undefined, minutes: undefined, people: [{ personId }], goalId: null, note: '' };
}

export function draftOf({ heldOn, mode, purpose, minutes, people, goal, note }: VisitRow): VisitDraft {
  return { heldOn, mode, purpose, minutes, people: people.map(({ id, functionId }) => ({ personId: id, ...(functionId ? { functionId } : {}) })), goalId: goal?.id ?? null, note: note ?? '' };
}

export function isWhole({ purpose, minutes, people, heldOn }: VisitDraft): boolean {
  return purpose !== undefined && minutes !== undefined && minutes >= 1 && minutes <= 600 && people.length > 0 && heldOn !== '';
}

/** What is sent of a draft that is whole. */
export function contentOf({ purpose, minutes, note, ...rest }: VisitDraft) {
  return { ...rest, purpose: purpose!, minutes: minutes!, note: note.trim() || null };
}

import type { UseCase } from '../../people/index.ts';

/** A visit to the school in the time of a pack. */
export interface VisitOfPack {
  id: string;
  heldOn: string;
  /** In words, as the reader of pages reads it. */
  purpose: string;
  inPerson: boolean;
  /** Of everybody who came. */
  hours: number;
  isTied: boolean;
}

/** How visits, which come after plans, are told to packs. */
export interface VisitsOfPack {
  /** Those that count, held from a local day to another, the last included; all of them, or those that the actor sees. The latest first. */
  read(useCase: UseCase, schoolId: string, time: { since: string; until: string }, sight: 'all' | 'seen'): Promise<VisitOfPack[]>;
  /** Which of these the actor may see. */
  seenAmong(useCase: UseCase, ids: string[]): Promise<Set<string>>;
}

let told: VisitsOfPack = { read: async () => [], seenAmong: async () => new Set() };

/** Said once by the module of visits, when the modules are put together. */
export function tellVisitsOfPack(visits: VisitsOfPack): void {
  told = visits;
}

export function visitsOfPack(): VisitsOfPack {
  return told;
}

import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../../ui/api.ts';
import { keepableText } from '../../parts/pasted-words.ts';
import type { PlanReply } from '../../contract.ts';
import { plansApi } from '../client.ts';

export type Part = PlanReply['parts'][number];
export type Fields = Partial<Omit<Part, 'id' | 'parentId' | 'kind' | 'standing' | 'carriedFrom' | 'version'>>;

export interface Clash {
  field: keyof Fields;
  base: unknown;
  theirs: unknown;
  mine: unknown;
}

export interface Writing {
  /** What was typed and is not on the server yet. */
  mine: Fields;
  /** The version of the part on which it was typed. */
  base: number;
  state: 'saved' | 'waiting' | 'saving' | 'clash' | 'refused';
  clashes: Clash[];
  /** Whoever wrote the same, or why nothing was kept. */
  said: string;
}

const waitMs = 800;
const againMs = 5_000;

interface Following {
  planId: string;
  partId: string;
  queries: QueryClient;
  show: (writing: Writing) => void;
}

/**
 * Keeps what is typed in a part: on this device at once, on the server when one pauses. What somebody else wrote in the
 * same field meanwhile stops it and is shown beside one's own; nothing that comes from elsewhere takes what was typed.
 */
export function followPart({ planId, partId, queries, show }: Following) {
  const version = () => queries.getQueryData<PlanReply>(['plans', 'one', planId])?.parts.find((part) => part.id === partId)?.version ?? 1;
  const name = `plan part ${partId}`;
  let writing: Writing = { mine: {}, base: version(), state: 'saved', clashes: [], said: '' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const kept = readKept(name);
  if (kept) writing = { ...writing, ...kept, state: 'waiting' };

  const set = (next: Partial<Writing>) => {
    writing = { ...writing, ...next };
    keepHere(name, Object.keys(writing.mine).length > 0 ? { mine: writing.mine, base: writing.base } : undefined);
    show(writing);
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };
  const save = async (): Promise<void> => {
    if (writing.state !== 'waiting' || Object.keys(writing.mine).length === 0) return;
    const sent = writing.mine;
    set({ state: 'saving' });
    try {
      const part = await plansApi('PATCH /plans/{id}/parts/{partId}', { params: { id: planId, partId }, body: { version: writing.base, changes: sent } });
      queries.setQueryData<PlanReply>(['plans', 'one', planId], (plan) => plan && { ...plan, parts: plan.parts.map((each) => (each.id === part.id ? part : each)) });
      // What was typed while it was sent stays, on the version that came back.
      const rest = Object.fromEntries(Object.entries(writing.mine).filter(([field, value]) => sent[field as keyof Fields] !== value)) as Fields;
      const isDone = Object.keys(rest).length === 0;
      set({ mine: rest, base: part.version, state: isDone ? 'saved' : 'waiting', clashes: [], said: '' });
      if (!isDone) later(waitMs);
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : undefined;
      const clashes = problem?.code === 'stale' ? (problem.details?.['conflicts'] as Clash[] | undefined) : undefined;
      if (clashes) {
        set({ state: 'clash', clashes, said: problem!.message, base: problem!.details!['version'] as number });
        await queries.invalidateQueries({ queryKey: ['plans', 'one', planId] });
      } else if (problem && problem.status !== 0 && problem.status < 500) {
        set({ state: 'refused', said: problem.message });
        await queries.invalidateQueries({ queryKey: ['plans', 'one', planId] });
      } else {
        set({ state: 'waiting', said: 'No connection. What you typed is kept on this device and sent again by itself.' });
        later(againMs);
      }
    }
  };
  return {
    start(): void {
      show(writing);
      if (writing.state === 'waiting') later(waitMs);
    },
    stop(): void {
      clearTimeout(timer);
      void save();
    },
    write(fields: Fields): void {
      const cleaned = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, typeof value === 'string' ? keepableText(value) : value])) as Fields;
      const fresh = Object.keys(writing.mine).length === 0;
      const base = fresh && writing.state !== 'saving' ? version() : writing.base;
      const blocked = writing.state === 'clash';
      set({ mine: { ...writing.mine, ...cleaned }, base, state: blocked ? 'clash' : 'waiting' });
      if (!blocked) later(waitMs);
    },
    /** One text for a field on which two clashed; when none is left, it is kept. */
    settle(field: keyof Fields, value: unknown): void {
      const clashes = writing.clashes.filter((clash) => clash.field !== field);
      set({ mine: { ...writing.mine, [field]: value }, clashes, state: clashes.length > 0 ? 'clash' : 'waiting' });
      if (clashes.length === 0) void save();
    },
    retry(): void {
      set({ state: 'waiting', said: '' });
      void save();
    },
    forget(): void {
      set({ mine: {}, state: 'saved', clashes: [], said: '', base: version() });
    },
  };
}

function readKept(name: string): Pick<Writing, 'mine' | 'base'> | undefined {
  try {
    const text = localStorage.getItem(name);
    return text ? (JSON.parse(text) as Pick<Writing, 'mine' | 'base'>) : undefined;
  } catch {
    return undefined;
  }
}

function keepHere(name: string, kept: Pick<Writing, 'mine' | 'base'> | undefined): void {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept));
    else localStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}

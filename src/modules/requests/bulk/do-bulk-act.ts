import { newId } from '../../../platform/ids.ts';
import type { UseCase } from '../../people/index.ts';
import type { BulkActInput, BulkItem } from './contract.ts';
import { performAct } from './perform-act.ts';
import { tryEach } from './try-each.ts';

export interface BulkAct {
  act: BulkActInput;
  requestIds: string[];
}

const doneWords = { assign: 'goes to its new owner', status: 'stands there now', part_of: 'is part of the other now' } as const;

/** What the act would do to each request; nothing is done. */
export async function previewBulkAct(useCase: UseCase, { act, requestIds }: BulkAct): Promise<{ items: BulkItem[] }> {
  const perform = async (id: string) => {
    await performAct(useCase, id, act);
    return doneWords[act.kind];
  };
  return { items: await tryEach(useCase, requestIds, { perform, keep: false }) };
}

/** One act on many requests. Those whose rules refuse it are left as they are and named with the reason. */
export async function doBulkAct(useCase: UseCase, { act, requestIds }: BulkAct): Promise<{ id: string; items: BulkItem[] }> {
  const { db, actor, clock } = useCase;
  const id = newId();
  await db.insertInto('bulkAct').values({ districtId: actor.districtId, id, act: JSON.stringify(act), doneBy: actor.personId, doneAt: clock.now().toString() }).execute();
  const perform = async (requestId: string) => {
    const before = await performAct(useCase, requestId, act);
    await db.insertInto('bulkActItem').values({ districtId: actor.districtId, bulkActId: id, requestId, before: JSON.stringify(before) }).execute();
    return doneWords[act.kind];
  };
  return { id, items: await tryEach(useCase, requestIds, { perform, keep: true }) };
}

import type { UseCase } from '../../people/index.ts';
import { getSeen } from '../get-seen.ts';
import { beginWatch, endWatch } from './keep-watch.ts';

/** Keeps a request in the actor's view, for themselves alone. Whoever loses sight of it sees it no longer among those watched. */
export async function watchRequest(useCase: UseCase, requestId: string): Promise<{ watching: boolean }> {
  await getSeen(useCase, requestId);
  await beginWatch(useCase, useCase.actor.personId, { requestId });
  return { watching: true };
}

/** Keeps it in view no longer. */
export async function unwatchRequest(useCase: UseCase, requestId: string): Promise<{ watching: boolean }> {
  await getSeen(useCase, requestId);
  await endWatch(useCase, { requestId });
  return { watching: false };
}

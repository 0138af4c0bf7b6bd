import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../../../database/schema.generated.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Actor } from '../actor.ts';
import { findActor } from '../load-actor.ts';
import type { Auth } from './auth.ts';

const keptMs = 5_000;
const keptAtMost = 5_000;

/**
 * Finds the actor behind a call's session cookie. An answer is kept for five seconds, so that a page of calls costs two
 * statements once; `forget` drops it at sign-out.
 */
export function actorFinder({ auth, owner, clock }: { auth: Auth; owner: Kysely<DB>; clock: Clock }) {
  const kept = new Map<string, { actor: Actor | undefined; until: number; at: number }>();
  return {
    async find(headers: Headers): Promise<Actor | undefined> {
      const cookie = headers.get('cookie');
      if (!cookie?.includes('causeway.session_token')) return undefined;
      const key = keyOf(cookie);
      const known = kept.get(key);
      // A clock that was set, like a day that is over, makes another actor of the same person.
      const at = clock.now().epochMilliseconds;
      if (known && known.until > performance.now() && Math.abs(at - known.at) < keptMs) return known.actor;
      const session = await auth.api.getSession({ headers });
      const actor = session ? await findActor(owner, clock, { loginId: session.user.id }) : undefined;
      if (kept.size >= keptAtMost) kept.clear();
      kept.set(key, { actor, until: performance.now() + keptMs, at });
      return actor;
    },
    forget(headers: Headers): void {
      kept.delete(keyOf(headers.get('cookie') ?? ''));
    },
    forgetAll(): void {
      kept.clear();
    },
  };
}

function keyOf(cookie: string): string {
  return createHash('sha256').update(cookie).digest('base64');
}

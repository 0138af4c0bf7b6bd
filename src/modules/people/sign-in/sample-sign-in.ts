import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Opens a session for a login without a password. Installed in the sample district only; nothing else mounts it. */
export function sampleSignIn(): BetterAuthPlugin {
  return {
    id: 'sample-sign-in',
    endpoints: {
      signInSample: createAuthEndpoint('/sample-sign-in', { method: 'POST', body: z.object({ loginId: z.string() }), metadata: { SERVER_ONLY: true } }, async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.loginId);
        if (!user) return ctx.json({ signedIn: false });
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ signedIn: true });
      }),
    },
  };
}

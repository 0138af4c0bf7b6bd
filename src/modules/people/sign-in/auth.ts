import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { DB } from '../../../../database/schema.generated.ts';
import type { SendMail } from '../../../platform/mail/mail.ts';
import { sampleSignIn } from './sample-sign-in.ts';
import { mapped } from './table-names.ts';

export interface AuthOptions {
  owner: Kysely<DB>;
  secret: string;
  /** Address people reach the product at, for example http://127.0.0.1:4600. */
  baseUrl: string;
  sendMail: SendMail;
  /** Only in the sample district: a road in without a password. */
  sample: boolean;
}

export type Auth = ReturnType<typeof createAuth>;

/** Sign-in by password or by a link in a mail. Nobody signs up: a person is invited, or made by the administrator. */
export function createAuth(options: AuthOptions) {
  const secureCookies = options.baseUrl.startsWith('https:');
  return betterAuth({
    ...mapped,
    appName: 'Causeway',
    basePath: '/api/v1/auth',
    baseURL: options.baseUrl,
    secret: options.secret,
    database: { db: options.owner.withoutPlugins(), type: 'postgres' },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    advanced: { cookiePrefix: 'causeway', useSecureCookies: secureCookies },
    session: { ...mapped.session, expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    plugins: [
      magicLink({
        disableSignUp: true,
        expiresIn: 15 * 60,
        storeToken: 'hashed',
        sendMagicLink: async ({ email, url }) => {
          // Whoever asks for an address without a sign-in is told the same, and no stranger is written to.
          const known = await options.owner.selectFrom('loginUser').where('email', '=', email.toLowerCase()).select('id').executeTakeFirst();
          if (!known) return;
          await options.sendMail({
            to: email,
            subject: 'Your sign-in link',
            text: `Sign in to Causeway with this link. It works once, for 15 minutes:\n\n${url}\n\nIf you did not ask for it, do nothing.`,
          });
        },
      }),
      ...(options.sample ? [sampleSignIn()] : []),
    ],
  });
}

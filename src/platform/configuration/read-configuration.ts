import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../errors.ts';

const schema = z.object({
  port: z.coerce.number({ error: 'It is a number from 0 to 65535' }).int().min(0).max(65535).default(4600),
  host: z.string().min(1).default('127.0.0.1'),
  data: z.string().min(1).default('data'),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  poolSize: z.coerce.number().int().min(1).max(200).default(10),
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  secret: z.string().min(32).optional(),
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  mailFrom: z.string().min(3).default('Causeway <causeway@localhost>'),
  mailbox: z.email().transform((address) => address.toLowerCase()).optional(),
  imapUrl: z.url({ protocol: /^imaps?$/ }).optional(),
  mailAuthority: z.string().min(1).optional(),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export type Configuration = Omit<z.infer<typeof schema>, 'secret'> & { secret: string };

const environmentNames: Record<keyof z.infer<typeof schema>, string> = {
  port: 'PORT',
  host: 'HOST',
  data: 'CAUSEWAY_DATA',
  databaseUrl: 'DATABASE_URL',
  poolSize: 'DATABASE_POOL_SIZE',
  baseUrl: 'CAUSEWAY_URL',
  secret: 'CAUSEWAY_SECRET',
  smtpUrl: 'SMTP_URL',
  mailFrom: 'MAIL_FROM',
  mailbox: 'CAUSEWAY_MAILBOX',
  imapUrl: 'IMAP_URL',
  mailAuthority: 'MAIL_AUTHSERV_ID',
  logLevel: 'LOG_LEVEL',
};

const noAuthority = 'Mail is taken in (CAUSEWAY_MAILBOX or IMAP_URL), and nobody is named whose word on senders is believed, so anybody could write as anybody. Set MAIL_AUTHSERV_ID to the receiving host’s name in its Authentication-Results headers, or to accept-unverified-senders where you accept that.';

/**
 * The settings of this process: the command line before the environment, before `causeway.json` in the data folder,
 * before the defaults. Throws AppError `configuration` naming what is wrong and where it came from.
 */
export async function readConfiguration(flags: Record<string, string | undefined>, environment: NodeJS.ProcessEnv): Promise<Configuration> {
  const fromEnvironment = Object.fromEntries(Object.entries(environmentNames).map(([key, name]) => [key, environment[name] || undefined]));
  const data = resolve(flags.data ?? fromEnvironment.data ?? 'data');
  const fromFile = await readFileSettings(join(data, 'causeway.json'));
  const merged = { ...fromFile, ...defined(fromEnvironment), ...defined(flags), data };
  const result = schema.strict().safeParse(merged);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const key = String(issue.path[0] ?? (issue as { keys?: string[] }).keys?.[0] ?? '');
    const name = environmentNames[key as keyof typeof environmentNames] ?? key;
    throw new AppError('configuration', `The setting ${key} (--${key} or ${name}, or in causeway.json) is not right: ${issue.message}.`);
  }
  const { mailbox, imapUrl, mailAuthority } = result.data;
  if ((mailbox || imapUrl) && !mailAuthority) throw new AppError('configuration', noAuthority);
  return { ...result.data, secret: result.data.secret ?? (await keptSecret(data)) };
}

function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function readFileSettings(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new AppError('configuration', `The file ${file} is not JSON.`);
  }
}

/** A secret is made once, for this folder, and readable by its owner alone; there is no default. */
async function keptSecret(data: string): Promise<string> {
  const file = join(data, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept && kept.trim().length >= 32) return kept.trim();
  await mkdir(data, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
  return secret;
}

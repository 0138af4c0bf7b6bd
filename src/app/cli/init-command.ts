import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createAuth } from '../../modules/people/index.ts';
import { createDistrict } from '../../modules/setup/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { readConfiguration } from '../../platform/configuration/read-configuration.ts';
import { AppError } from '../../platform/errors.ts';
import { openInstallation } from '../open-installation.ts';

/** `causeway init`: an empty district with its administrator. */
export async function initCommand(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: {
      name: { type: 'string' },
      'short-name': { type: 'string' },
      'time-zone': { type: 'string', default: 'America/New_York' },
      'admin-name': { type: 'string' },
      'admin-email': { type: 'string' },
      data: { type: 'string' },
    },
  });
  const name = needed(values.name, '--name');
  const adminName = needed(values['admin-name'], '--admin-name');
  const email = needed(values['admin-email'], '--admin-email');
  const configuration = await readConfiguration({ data: values.data }, process.env);
  const password = (process.env.CAUSEWAY_ADMIN_PASSWORD ?? (await text(process.stdin))).trim();
  if (password.length < 12) throw new AppError('password_short', 'The password must have at least 12 characters. Give it on standard input.');
  const database = await openInstallation(configuration);
  try {
    const known = await database.owner.selectFrom('district').select('name').limit(1).execute();
    if (known[0]) throw new AppError('conflict', `This home holds a district already: ${known[0].name}. Choose an empty one with --data.`);
    const auth = createAuth({ owner: database.owner, secret: configuration.secret, baseUrl: 'http://localhost', sendMail: async () => {}, sample: false });
    const made = await createDistrict(
      { database, auth, clock: systemClock },
      { name, shortName: values['short-name'] ?? name, timeZone: values['time-zone'], administrator: { name: adminName, email, password } },
    );
    process.stdout.write(`${name} is made. Start it with: bin/start --data ${configuration.data}\nSign in as ${made.email}.\n`);
    return 0;
  } finally {
    await database.close();
  }
}

function needed(value: string | undefined, flag: string): string {
  if (value?.trim()) return value.trim();
  throw new AppError('usage', `Say ${flag}.`);
}

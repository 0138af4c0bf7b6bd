import { sayError } from '../say-error.ts';
import { initCommand } from './init-command.ts';

const help = `Usage: bin/causeway COMMAND

  init                          make a district of your own in an empty data folder or database
      --name NAME --short-name NAME --time-zone ZONE --admin-name NAME --admin-email MAIL [--data DIR]
      The administrator's password is read from standard input, or from CAUSEWAY_ADMIN_PASSWORD.

DATABASE_URL chooses PostgreSQL instead of the folder.
Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
`;

const commands: Record<string, (words: string[]) => Promise<number>> = { init: initCommand };

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  const asked = ['', 'help', '--help', '-h'].includes(name);
  (asked ? process.stdout : process.stderr).write(asked ? help : `There is no command ${name}.\n\n${help}`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    process.exitCode = await command(words);
  } catch (error) {
    process.stderr.write(`${sayError(error)}\n`);
    process.exitCode = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
  }
}

import { sayError } from '../say-error.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { tiersCommand } from './tiers-command.ts';

const help = `Usage: bin/causeway COMMAND

  init                          make a district of your own in an empty data folder or database
      --name NAME --short-name NAME --time-zone ZONE --admin-name NAME --admin-email MAIL [--data DIR]
      The administrator's password is read from standard input, or from CAUSEWAY_ADMIN_PASSWORD.

  import schools FILE...        take lists of schools (.csv, .tsv, .xlsx, .geojson, also .gz) into the district
      [--district-code CODE] [--dry-run] [--json] [--as MAIL] [--data DIR]
      Each file is taken whole or refused whole; the same file again changes nothing. --district-code says whose rows of
      a state-wide file are taken (for example 0035), --dry-run shows what would happen, --as which administrator acts.
      --json prints a list with one object for each file:
        file, recipe (the layout recognised), outcome ("applied", "nothing_new", "refused"), dryRun, sentence,
        rowsRead, created, changed, unchanged, refused (numbers of rows), repairs and leftOut [{kind, sentence, count}],
        refusals [{line, column, value, code, reason}], districts [{code, name, rows}],
        changes [{line, stateCode, name, kind, fields: [{field, from, to}]}], id (of the record kept; null for a trial)
      Columns of our own template: state_code,name,level,grades,address,town,zip,longitude,latitude,enrollment

  import measures FILE...       take values of measures by school (.csv, .tsv, .xlsx, also .gz) into the district
      [--recipe NAME] [--period PERIOD] [--leave-out CODES] [--dry-run] [--json] [--as MAIL] [--data DIR]
      Each file is taken whole or refused whole; the same file again changes nothing, a later one is a revision. A recipe says
      how the columns are read; without --recipe it is the one that fits them. --period (2017-18, cohort 2006, 2024-10) says
      of which time a file must be, or is where it does not say. --leave-out takes the rest of a file without the rows that are
      refused for these reasons (for example unknown_school,contradicting_rows). Rows of other districts are left out.
      --json prints a list with one object for each file:
        file, recipe, layout, outcome ("applied", "nothing_new", "refused"), dryRun, sentence, rowsRead, refused (rows),
        added, changed, same (values), repairs and leftOut [{kind, sentence, count}], refusedBy [{code, rows, mayLeaveOut}],
        refusals [{file, line, column, value, code, reason}], periods, measures [{key, name, values}], sample and
        changes [{line, school, measure, group, subject, grade, period, ...}], unknown {header, firstRows, titles} (of a file
        that no recipe reads), id (of the record kept; null for a trial)

  import circulars PATH...      take circulars (.txt, one a file, named by number as “FAM-02 School Councils.txt”; folders are walked)
      [--source WORDS] [--dry-run] [--json] [--as MAIL] [--data DIR]
      All are taken or none. The letters of the number, or those in brackets behind a folder's name, say which department
      owns it. A changed text is a new revision; the same again changes nothing.

  tiers compute                 compute the need index of every school by the version in force, and keep the working
      [--index NAME] [--seed NUMBER] [--json] [--as MAIL] [--data DIR]
      --json prints {index, run, computed, refused, tiers: {KEY: n}, schools: [{stateCode, name, need, rank, tier, refusal}]}.
      Tiers take effect only when people have proposed, reviewed and approved them.

DATABASE_URL chooses PostgreSQL instead of the folder.
Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
`;

const commands: Record<string, (words: string[]) => Promise<number>> = { init: initCommand, import: importCommand, tiers: tiersCommand };

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (!command || words.includes('--help') || words.includes('-h')) {
  const asked = command !== undefined || ['', 'help', '--help', '-h'].includes(name);
  (asked ? process.stdout : process.stderr).write(asked ? help : `There is no command ${name}.\n\n${help}`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    process.exitCode = await command(words);
  } catch (error) {
    const isUsage = /^ERR_PARSE_ARGS|^usage$/.test((error as { code?: string }).code ?? '');
    process.stderr.write(`${isUsage ? (error as Error).message : sayError(error)}\n`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

import { expect, test } from 'vitest';
import { deadLinks } from './dead-links.ts';
import { longFiles } from './file-size.ts';
import { importFaults } from './import-direction.ts';
import { fieldWordFaults, nameFaults } from './names.ts';
import { sourceFiles } from './source-files.ts';

const code = sourceFiles('src', /\.tsx?$/);
const allCode = [...code, ...['tests', 'bench', 'database'].flatMap((folder) => sourceFiles(folder, /\.tsx?$/))];
const documents = sourceFiles('.', /\.md$/);

test('imports run in the declared direction', () => {
  expect(importFaults(code)).toEqual([]);
});

test.each([
  ['src/platform/x.ts', "import { a } from '../modules/people/index.ts';", 'platform'],
  ['src/ui/x.ts', "import { a } from '../platform/errors.ts';", 'kit'],
  ['src/modules/people/x.ts', "import { a } from '../requests/index.ts';", 'order'],
  ['src/modules/requests/x.ts', "import { a } from '../people/role.ts';", 'index.ts'],
  ['src/modules/requests/x.ts', "import { a } from './web/ask-page.tsx';", 'pages'],
  ['src/modules/requests/web/x.tsx', "import { a } from '../visibility.ts';", 'contracts'],
  ['src/modules/requests/web/x.tsx', "import { a } from '../../people/contract.ts';", 'types'],
  ['src/modules/requests/web/x.tsx', "import { a } from '../../plans/plan-words.ts';", 'types'],
  ['src/modules/requests/web/x.tsx', "import { a } from '../../people/web/people-words.ts';", 'types'],
  ['src/modules/people/people-words.ts', "import { a } from './role.ts';", 'plain data'],
  ['src/modules/people/x.ts', "import { a } from '../../app/create-app.ts';", 'app'],
  ['src/modules/people/x.ts', "const a = await import('../../../tests/database.ts');", 'tests'],
])('the guard of direction bites: %s with %s', (path, text, word) => {
  expect(importFaults([{ path, text }])).toEqual([expect.stringContaining(word)]);
});

test('the pages of a later module may say the words that stand beside an earlier one’s door', () => {
  expect(importFaults([{ path: 'src/modules/plans/web/x.tsx', text: "import { standingWords } from '../../commitments/standing-words.ts';" }])).toEqual([]);
});

test('files stay small', () => {
  const { warnings, faults } = longFiles(allCode);
  if (warnings.length > 0) console.warn(`Getting long:\n${warnings.join('\n')}`);
  expect(faults).toEqual([]);
  expect(longFiles([{ path: 'src/long.ts', text: 'x\n'.repeat(251) }]).faults).toHaveLength(1);
});

test('names say something, and the platform and the kit serve any field', () => {
  expect(nameFaults(allCode)).toEqual([]);
  expect(nameFaults([{ path: 'src/platform/string-utils.ts', text: '' }, { path: 'src/modules/people/GetActor.ts', text: '' }])).toHaveLength(2);
  expect(fieldWordFaults(code)).toEqual([]);
  expect(fieldWordFaults([{ path: 'src/platform/x.ts', text: 'const school = 1;' }])).toHaveLength(1);
});

test('documents lead somewhere', () => {
  expect(deadLinks(documents)).toEqual([]);
  expect(deadLinks([{ path: 'docs/x.md', text: '[gone](nowhere.md) and `bin/gone now`' }])).toEqual(['docs/x.md: nowhere.md', 'docs/x.md: bin/gone']);
});

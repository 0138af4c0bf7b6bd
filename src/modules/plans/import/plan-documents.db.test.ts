import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../tests/database.ts';
import { mapleCounty } from '../../../../tests/maple-county.ts';
import { findPlans } from '../plan/find-plans.ts';
import { getPlan } from '../plan/get-plan.ts';
import { importPlans } from './import-plans.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const cell = (text: string, rules = '') => `<w:tc>${rules ? `<w:tcPr>${rules}</w:tcPr>` : ''}${text.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((each) => (each.startsWith('<') ? each : cell(each))).join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const documentOf = (body: string) => `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`;

function docx(body: string, more: Record<string, Uint8Array> = {}) {
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(body.startsWith('<?xml') ? body : documentOf(body)),
    ...more,
  });
}

const header = row('School', 'Goal', 'Strategy', 'Action step', 'Due');
const start = '<w:vMerge w:val="restart"/>';
const on = '<w:vMerge/>';
const plan = [
  '<w:p><w:r><w:t>Plan of last year</w:t></w:r></w:p>',
  table(row('Name', 'Role'), row('Ines', 'Principal')),
  table(header, row(cell('elm', start), cell('Grade 3 reads\nat grade level', start), cell('Long texts', start), 'Choose texts', '10/5/2026'), row(cell('', on), cell('', on), cell('', on), 'Model lessons', '2026-12-01')),
  table(header, row('oak', 'Fewer absences', 'Call on day two', 'Ten families each', '2026-11-30')),
].join('');

async function world() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const take = (bytes: Uint8Array) => maple.act('data', (useCase) => importPlans(useCase, { name: 'plan.docx', bytes: Buffer.from(bytes) }));
  const planOf = async (school: string) => {
    const { items } = await maple.act('chief', (useCase) => findPlans(useCase, { schoolId: maple.id(school) }));
    return items[0] && (await maple.act('chief', (useCase) => getPlan(useCase, items[0]!.id))).parts.map((part) => [part.kind, part.text, part.dueOn]);
  };
  return { take, planOf };
}

test('the tables of a Word document become drafts: merged cells are one, a table goes on under the same header, another is named and left out', async () => {
  const { take, planOf } = await world();
  const outcome = await take(docx(plan));
  expect(outcome).toMatchObject({ outcome: 'applied', rowsRead: 3 });
  expect(outcome.repairs).toContainEqual({ kind: 'other_tables', count: 1, sentence: '1 table of the document with other columns left out; the one that begins with “School, Goal, Strategy, Action step, Due” was read.' });
  expect(await planOf('elm')).toEqual([['goal', 'Grade 3 reads\nat grade level', null], ['strategy', 'Long texts', null], ['action_step', 'Choose texts', '2026-10-05'], ['action_step', 'Model lessons', '2026-12-01']]);
  expect(await planOf('oak')).toEqual([['goal', 'Fewer absences', null], ['strategy', 'Call on day two', null], ['action_step', 'Ten families each', '2026-11-30']]);
});

test('what cannot be taken of a Word table is refused row by row, by the rows of its table', async () => {
  const { take, planOf } = await world();
  const { outcome, refusals } = await take(docx(plan.replace('10/5/2026', 'after the break').replace('>oak<', '>Nowhere<')));
  expect(outcome).toBe('refused');
  expect(refusals.map((each) => [each.line, each.column, each.value, each.code])).toEqual([[2, 'Due', 'after the break', 'day_unreadable'], [5, 'School', 'Nowhere', 'school_unknown']]);
  expect(await planOf('elm')).toBeUndefined();
});

test('hostile and damaged documents are refused with a sentence, and quickly', async () => {
  const { take } = await world();
  const whole = docx(plan);
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(60_000)}`;
  const wide = table(row(cell('Goal', '<w:gridSpan w:val="999999999"/>'), 'Strategy'), row('A', 'B'));
  const files: Record<string, [Uint8Array, string]> = {
    'a bomb': [docx(documentOf(`<w:p/>${' '.repeat(7 * 2 ** 20)}`)), 'unpacks_too_large'],
    'a bomb among the pictures': [docx(plan, { 'word/media/image1.png': new Uint8Array(30 * 2 ** 20) }), 'unpacks_too_large'],
    'many parts': [docx(plan, Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`word/x${index}.xml`, new Uint8Array(1)]))), 'unpacks_too_large'],
    entities: [docx(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${documentOf('<w:p/>').slice(38)}`), 'not_a_table'],
    'tables within tables without end': [docx(nested), 'not_a_table'],
    'a cell over a thousand million columns': [docx(wide), 'too_large'],
    'cut off': [whole.subarray(0, whole.length - 300), 'not_a_table'],
    'no table': [docx('<w:p><w:r><w:t>We will read more.</w:t></w:r></w:p>'), 'not_a_table'],
    'no document in it': [docx(plan, { 'word/document.xml': strToU8('<html>') }), 'not_a_table'],
  };
  for (const [what, [bytes, code]] of Object.entries(files)) {
    const began = performance.now();
    const { outcome, refusals } = await take(bytes);
    expect([outcome, refusals.map((each) => each.code)], what).toEqual(['refused', [code]]);
    expect(refusals[0]!.reason, what).toMatch(/^plan\.docx .{20,}\.$/s);
    expect(performance.now() - began, what).toBeLessThan(5_000);
  }
});

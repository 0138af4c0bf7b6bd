import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase } from '../../../../../tests/database.ts';
import { castMembers, mapleCounty, type CastMember } from '../../../../../tests/maple-county.ts';
import type { Database } from '../../../../platform/database/database.ts';
import { openRequest } from '../../routing/open-request.ts';
import { countRequests } from '../count-requests.ts';
import { findRequests } from '../find-requests.ts';

const words = ['bus', 'gymnasium', 'gym', 'translator', 'heat', 'laptop', 'late', 'lamp'];
const sayings = Array.from({ length: 48 }, (_, n) => [words[n % 8]!, words[(n * 3 + 1) % 8]!, words[(n * 5 + 2) % 8]!].join(' '));

let database: Database;
let maple: Awaited<ReturnType<typeof mapleCounty>>;
beforeAll(async () => {
  database = await cloneDatabase();
  maple = await mapleCounty(database);
  for (const [n, summary] of sayings.entries()) {
    const school = ['elm', 'oak', 'pine'][n % 3]!;
    const { id } = await maple.act('chief', (useCase) => openRequest(useCase, { summary, functionId: maple.id(n % 2 ? 'transportation' : 'operations'), schoolId: maple.id(school) }));
    // Over two years back, sixteen days apart: what a search looks through first, and what after it.
    const submittedAt = new Date(Date.parse('2026-11-23T14:00:00Z') - n * 16 * 86_400_000).toISOString();
    await database.owner.updateTable('request').set({ submittedAt }).where('id', '=', id).execute();
  }
});
afterAll(() => database.close());

const find = (who: CastMember, q: string, cursor?: string) => maple.act(who, (useCase) => findRequests(useCase, { q, state: 'all', limit: 3, cursor }));

async function findAll(who: CastMember, q: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await find(who, q, cursor);
    found.push(...page.items.map((row) => row.id));
    if (!page.nextCursor) return found;
    cursor = page.nextCursor;
  }
}

test('every page of a search, and its count, are what a reader of all one sees would find, the newest first', async () => {
  for (const who of castMembers) {
    const seen = await maple.act(who, (useCase) => findRequests(useCase, { state: 'all', sort: 'newest', limit: 200 }));
    for (const q of ['bus', 'lap', 'la', 'gym heat', 'translat', 'the bus', 'gymnasium late', 'lamp bus heat']) {
      const typed = q.split(' ').filter((word) => word !== 'the');
      const expected = seen.items.filter(({ summary }) => typed.every((beginning) => summary.split(' ').some((word) => word.startsWith(beginning)))).map((row) => row.id);
      expect(await findAll(who, q), `${who}: ${q}`).toEqual(expected);
      expect((await maple.act(who, (useCase) => countRequests(useCase, { q }))).total, `${who}: ${q}`).toBe(expected.length);
    }
  }
});

test('what says nothing finds nothing, and quotes or operators are only letters', async () => {
  for (const q of ['the', '!!!', "' | @open", '#', '~', '@202611', 'bus & !late \\']) {
    const { items } = await find('chief', q);
    expect(items.every((row) => q.startsWith('bus') && row.summary.includes('bus') && row.summary.includes('late')), q).toBe(true);
  }
});

test('an open request is found among the open ones until it closes', async () => {
  const open = () => maple.act('chief', (useCase) => findRequests(useCase, { q: 'translator', state: 'open', sort: 'due', limit: 200 }));
  const [first] = (await open()).items;
  await database.owner.updateTable('request').set({ closedAt: new Date('2026-11-23T15:00:00Z').toISOString(), status: 'closed' }).where('id', '=', first!.id).execute();
  expect((await open()).items.map((row) => row.id)).not.toContain(first!.id);
  const closed = await maple.act('chief', (useCase) => findRequests(useCase, { q: 'translator', state: 'closed', limit: 200 }));
  expect(closed.items.map((row) => row.id)).toEqual([first!.id]);
});

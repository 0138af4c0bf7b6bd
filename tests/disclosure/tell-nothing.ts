import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { bodyFor } from '../edge/body-for.ts';
import { operationsOf, type Operation } from '../edge/open-api.ts';
import { listenAll } from './hear.ts';
import { ask, askEverything, closed, openKinds, roads, standing, type Answer, type Asked, type Ids } from './roads.ts';
import type { Secret } from './secret.ts';
import { secrets } from './secrets.ts';
import { unordered } from './unordered.ts';
import { openWorld, type Reader, type World } from './world.ts';

let world: World;
let operations: Operation[];
let stream: Awaited<ReturnType<typeof listenAll>>;

const kindOf = (path: string) => (path.includes('/schools/imports/') ? 'imports' : path.split('/').find((part) => part !== '' && part !== 'api' && part !== 'v1')!);

/** Everything that takes an id of what was made, by the host's own table: the right question about it, and about nothing. */
function probesOf(ids: Ids): { road: string; real: Asked; nothing: Asked; id: string; phantom: string }[] {
  return operations
    .filter((operation) => operation.params.some((each) => each.in === 'path'))
    .flatMap((operation) =>
      (ids[kindOf(operation.path)] ?? []).map((id) => {
        const phantom = newId();
        const other = newId();
        const path = (first: string) => operation.path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? first : other));
        const body = operation.body ? { body: bodyFor(operation.body, world.maple.id) } : {};
        return { road: `${operation.method} ${operation.path.replace('/api/v1', '')}`, real: { path: path(id), ...body }, nothing: { path: path(phantom), ...body }, id, phantom };
      }),
    );
}

async function tellsOfIds({ marker }: Secret, ids: Ids, reader: Reader): Promise<string[]> {
  const faults: string[] = [];
  const same = (road: string, real: Answer, nothing: Answer, swap: (text: string) => string, path: string) => {
    if (real.status !== nothing.status || swap(real.text) !== nothing.text || real.headers !== nothing.headers) faults.push(`${reader} ${road} ${path}: ${real.status} ${real.text.slice(0, 300)} and not, as for nothing, ${nothing.status} ${nothing.text.slice(0, 300)}`);
    if (real.text.includes(marker) || real.headers.includes(marker)) faults.push(`${reader} ${road} ${path} holds ${marker}`);
  };
  for (const { road, real, nothing, id, phantom } of probesOf(ids)) same(road, await ask(world, reader, road, real), await ask(world, reader, road, nothing), (text) => text.replaceAll(id, phantom), real.path);
  const phantoms = Object.fromEntries(Object.entries(ids).map(([kind, known]) => [kind, known.map(() => newId())]));
  const swap = (text: string) => Object.entries(ids).reduce((all, [kind, known]) => known.reduce((made, id, n) => made.replaceAll(id, phantoms[kind]![n]!), all), text);
  for (const { road, about } of roads) {
    const real = about?.(world, ids) ?? [];
    const nothing = about?.(world, phantoms) ?? [];
    for (const [n, asked] of real.entries()) same(road, await ask(world, reader, road, asked), await ask(world, reader, road, nothing[n]!), swap, asked.path);
  }
  return faults;
}

/** Every secret of the table, made before these readers: each asks every road before it and after, and must not be told more than it may know. */
export function tellNothing(asking: readonly Reader[]): void {
  beforeAll(async () => {
    world = await openWorld();
    const { act, maple } = world;
    standing.ordinary = (await act('ines', '/requests', { summary: 'The gate is stuck.', functionId: maple.id('transportation') })).id;
    standing.confidential = (await act('ines', '/requests', { summary: 'A quiet matter.', catalogItemId: maple.id('item-personnel') })).id;
    for (const id of [standing.ordinary, standing.confidential]) await act('tess', `/requests/${id}/messages`, { body: 'Seen.' });
    standing.plan = (await act('ines', '/plans', { schoolId: maple.id('elm') })).id;
    const goal = await act('ines', `/plans/${standing.plan}/parts`, { kind: 'goal', text: 'The gate opens.' });
    await act('ines', `/plans/${standing.plan}/parts/${goal.id}/links`, { requestId: standing.ordinary });
    operations = operationsOf(await (await world.app.call('GET', '/api/v1/openapi.json')).json());
    stream = await listenAll(world);
  });
  afterAll(async () => {
    await stream?.close();
    await world?.close();
  });

  /** What each reader was answered last, before the next secret is made. */
  const latest = new Map<Reader, Map<string, Answer>>();

  test.each(secrets)('$name: nobody without rights learns anything on any road', async (secret) => {
    const { marker, make, mayKnow, mayNotice = {} } = secret;
    if (secret.before) {
      await secret.before(world);
      latest.clear();
    }
    const before = new Map<Reader, Map<string, Answer>>();
    for (const reader of asking) before.set(reader, await askEverything(world, reader, marker, latest.get(reader)));
    await stream.heard();
    world.app.outbox.length = 0;

    const ids = await make(world);
    expect(Object.keys(ids).toSorted()).toEqual(secret.kinds.toSorted());
    const told = await stream.heard();
    const faults: string[] = [];
    for (const reader of asking) {
      const after = await askEverything(world, reader, marker);
      latest.set(reader, after);
      const ownNews = secret.mayHear?.[reader] ?? [];
      const news = (told.get(reader) ?? '').split('\n\n').filter((part) => part !== 'event: beat\ndata: {}' && !ownNews.some((type) => part.includes(`"${type}"`))).join('\n\n');
      if (secret.hears?.includes(reader) && !Object.values(ids).flat().some((id) => news.includes(id))) faults.push(`${reader} hears nothing of it`);
      // The standing confidential request is nowhere, whatever else one sees.
      if (reader !== 'ines' && reader !== 'tess') for (const [question, { text }] of [...after, ['the stream', { text: news }] as const]) if (!question.includes(standing.confidential) && text.includes(standing.confidential)) faults.push(`${reader} reads the confidential request at ${question}`);
      const changed = [...after].filter(([question, answer]) => said(answer) !== said(before.get(reader)!.get(question)!));
      if (mayKnow.includes(reader)) {
        if (changed.length === 0 && (secret.learns ?? mayKnow).includes(reader)) faults.push(`${reader} may know of it and learns nothing: is the table right?`);
        continue;
      }
      for (const [question, answer] of changed) {
        const noticed = mayNotice[reader]?.includes(answer.road) ?? false;
        if (!noticed) faults.push(`${reader} sees a change at ${question}: ${difference(before.get(reader)!.get(question)!.text, answer.text)}`);
        if (answer.text.includes(marker)) faults.push(`${reader} reads ${marker} at ${question}`);
      }
      if (news !== '') faults.push(`${reader} hears ${news}`);
      if (!mayNotice[reader]) faults.push(...(await tellsOfIds(secret, ids, reader)));
    }
    const mayBeWritten = new Set([...mayKnow.map((reader) => `${reader.toLowerCase()}@example.org`), `${marker}@example.org`]);
    for (const mail of world.app.outbox) if (!mayBeWritten.has(mail.to)) faults.push(`a mail to ${mail.to}: ${mail.subject}`);
    expect(faults.join('\n')).toBe('');
  }, 300_000);
}

/** No road of the host may be without a row. */
export function knowEveryRoad(): void {
  test('every road of the host’s table has its row here', () => {
    const known = new Set([...roads.map((each) => each.road), ...Object.keys(closed)]);
    const probed = new Set([...secrets.flatMap((each) => each.kinds), ...openKinds]);
    const missing = world.app.host.endpoints.map((each) => `${each.method.toUpperCase()} ${each.path}`).filter((road) => !known.has(road) && (road.startsWith('GET') || !road.includes('{') || !probed.has(kindOf(road.split(' ')[1]!))));
    expect(missing, 'roads without a row in tests/disclosure/roads.ts').toEqual([]);
    const bound = new Set(world.app.host.endpoints.map((each) => `${each.method.toUpperCase()} ${each.path}`));
    expect([...known].filter((road) => !bound.has(road)), 'rows of roads that are no more').toEqual([]);
  });
}

const said = ({ status, headers, text }: Answer) => `${status} ${headers} ${unordered(text)}`;

function difference(before: string, after: string): string {
  let at = 0;
  while (at < after.length && before[at] === after[at]) at += 1;
  return `... ${before.slice(Math.max(at - 60, 0), at + 120)} ... became ... ${after.slice(Math.max(at - 60, 0), at + 120)}`;
}

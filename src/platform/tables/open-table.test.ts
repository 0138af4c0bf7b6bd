import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { readTable } from './read-table.ts';
import { tableLimits } from './table.ts';

const limits = { ...tableLimits, bytes: 64 * 2 ** 20, unpackedBytes: 64 * 2 ** 20, rows: 400_000 };

test('a large table read in slices is the table read at once, line for line', async () => {
  const rows = Array.from({ length: 24_000 }, (_, index) => (index < 5_000 && index % 7 === 0 ? `"Élm, ""North""\r\nannex ${index}"; 1,024 ;${'x'.repeat(400)}` : `Oak ${index};${index};${'y'.repeat(400)}`));
  const bytes = new TextEncoder().encode(`\ufeffTitle of the table\r\nname;count;note\r\n${rows.join('\r\n')}\r\n`);
  const whole = await readTable(bytes, 'large.csv', limits);
  for (const sent of [bytes, new Uint8Array(gzipSync(bytes))]) {
    const { slices, repairs, ...open } = await openTable(sent, 'large.csv', limits);
    const parts = [...slices];
    expect(parts.length).toBeGreaterThan(4);
    expect(JSON.stringify(parts.flat()) === JSON.stringify(whole.rows)).toBe(true);
    expect(open).toEqual({ format: 'delimited', header: whole.header, headerLine: whole.headerLine, titles: whole.titles, footnotes: [] });
    expect(new Set(repairs().map(({ kind }) => kind))).toEqual(new Set(whole.repairs.map(({ kind }) => kind)));
  }
});

test('too many rows and a broken line far down are refused as in a small table', async () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => `${index},abcdefghijklmnopqrstuvwxyz0123456789`);
  const bytes = (text: string[]) => new TextEncoder().encode(`number,word\n${text.join('\n')}\n`);
  const take = async (text: string[], rows: number) => {
    for (const slice of (await openTable(bytes(text), 'large.csv', { ...limits, rows })).slices) void slice;
  };
  await expect(take(lines, 200_000)).rejects.toMatchObject({ code: 'too_large' });
  await expect(take(lines.with(290_000, 'one,two,three'), 400_000)).rejects.toMatchObject({ code: 'field_count', details: { faults: [{ line: 290_002 }] } });
});

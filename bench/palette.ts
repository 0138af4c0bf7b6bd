import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser, signIn, visit } from '../tests/journeys/browser.ts';
import { startServer } from './server.ts';
import { table } from './table.ts';

const help = `Usage: node bench/palette.ts [--json FILE]
Types into the command palette in Chromium, on the sample district: from each key until the palette shows what fits the
words as they stand (acts and places), and until what the server found stands there too. Goal: under 100 ms at p95.
`;

const typed = ['hand over', 'calendar', 'bus late', 'translation', 'charlestown', 'coverage', 'ask department', 'progress report'];
const betweenKeysMs = 160;

interface Times {
  first: number[];
  whole: number[];
}

const { values } = parseArgs({ options: { json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-palette-'));
  const server = await startServer({ data: join(folder, 'data') });
  const browser = await openBrowser();
  try {
    const { page } = await visit({ browser, address: server.address, width: 1440 });
    await signIn(page, server.address, 'operational_leader');
    await page.goto('/requests', { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.evaluate(watchKeys);
    for (const words of typed) await type(page, words);
    const { first, whole } = await page.evaluate(() => (globalThis as unknown as { times: Times }).times);
    const result = { keys: first.length, firstP50: percentile(first, 0.5), firstP95: percentile(first, 0.95), wholeP50: percentile(whole, 0.5), wholeP95: percentile(whole, 0.95) };
    const rows = [
      ['acts and places, ms p50', result.firstP50, ''],
      ['acts and places, ms p95', result.firstP95, '100'],
      ['with what the server finds, ms p50', result.wholeP50, ''],
      ['with what the server finds, ms p95', result.wholeP95, '100'],
    ];
    process.stdout.write(`${table([`palette, ${result.keys} keys`, 'figure', 'goal'], rows)}\n`);
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox').fill('');
  for (const key of words) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await page.waitForTimeout(betweenKeysMs);
  }
}

/** In the page: from each key until the dialog shows something else, and until it looks for nothing any more. */
function watchKeys(): void {
  const times: Times = ((globalThis as unknown as { times: Times }).times = { first: [], whole: [] });
  const dialog = document.querySelector('dialog')!;
  addEventListener(
    'keydown',
    () => {
      const began = performance.now();
      let first: number | undefined;
      const seen = new MutationObserver(() => {
        first ??= performance.now() - began;
        if (dialog.querySelector('[role=status]')?.textContent?.startsWith('Looking')) return;
        times.first.push(first);
        times.whole.push(performance.now() - began);
        seen.disconnect();
      });
      seen.observe(dialog, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    { capture: true },
  );
}

function percentile(figures: number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]! * 10) / 10;
}

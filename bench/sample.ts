import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Request } from 'playwright-core';
import { openBrowser, signIn, visit } from '../tests/journeys/browser.ts';
import { startServer } from './server.ts';
import { table } from './table.ts';

const help = `Usage: node bench/sample.ts [--json FILE]
Starts the sample district twice in a new folder, with the pages as bin/start builds them: time until each start is
ready, JavaScript that the first page loads as it comes over the wire, memory after every kind of page was opened.
Goals: 15 s, 2 s, 150 KB, 400 MB.
`;

const roles = ['school_leader', 'regional_superintendent', 'operational_leader', 'department_head', 'district_leader', 'administrator'];
const pages = ['/', '/requests', '/requests?state=closed', '/requests?q=bus', '/schools', '/regions', '/coverage', '/calendar'];

const { values } = parseArgs({ options: { json: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(help);
else await run();

async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'causeway-sample-'));
  const data = join(folder, 'data');
  const first = await startServer({ data });
  await first.stop();
  const server = await startServer({ data });
  const restMb = await server.memory();
  const browser = await openBrowser();
  try {
    const scriptKb = await firstPageKb(browser, server.address);
    for (const role of roles) {
      const { page } = await visit({ browser, address: server.address, width: 1440 });
      await signIn(page, server.address, role);
      for (const path of pages) await page.goto(path, { waitUntil: 'networkidle' });
      await page.context().close();
    }
    const usedMb = await server.memory();
    const result = { firstStartMs: first.readyMs, secondStartMs: server.readyMs, firstPageKb: scriptKb, restMb, usedMb };
    process.stdout.write(
      `${table(['the sample', 'figure', 'goal'], [['first start, ms', first.readyMs, '15000'], ['second start, ms', server.readyMs, '2000'], ['JavaScript of the first page, KB', scriptKb, '150'], ['memory at rest, MB', restMb, ''], ['memory after use, MB', usedMb, '400']])}\n`,
    );
    if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a school leader's first page loads, compressed as the server sends it. */
async function firstPageKb(browser: Awaited<ReturnType<typeof openBrowser>>, address: string): Promise<number> {
  const { page } = await visit({ browser, address, width: 360 });
  await signIn(page, address, 'school_leader');
  const scripts: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request);
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const sizes = await Promise.all(scripts.map(async (script) => (await script.sizes()).responseBodySize));
  await page.context().close();
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024);
}

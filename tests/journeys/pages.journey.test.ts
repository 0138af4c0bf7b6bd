import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, signIn, visit } from './browser.ts';
import { picturedPages, type PicturedPage } from './pictured-pages.ts';

let browser: Browser;
const address = inject('sampleAddress');
const folder = join(import.meta.dirname, '../../docs/screenshots');
const takes = process.env.CAUSEWAY_SCREENSHOTS === '1';
beforeAll(async () => {
  browser = await openBrowser();
  if (takes) mkdirSync(folder, { recursive: true });
});
afterAll(() => browser.close());

async function openPictured({ role, path, follow, ready }: PicturedPage, width: number, scheme: 'light' | 'dark') {
  const { page, complaints } = await visit({ browser, address, width, scheme });
  if (role) await signIn(page, address, role);
  await page.goto(path);
  if (follow) {
    const href = await page.locator(follow).first().getAttribute('href');
    await page.goto(href!);
  }
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  return { page, complaints };
}

const cases = picturedPages.flatMap((pictured) => [1440, 360].map((width) => ({ ...pictured, width })));

test.each(cases)('$name at $width px: no fault of accessibility, no scrolling sideways, nothing in the console', async ({ width, ...pictured }) => {
  const { page, complaints } = await openPictured(pictured, width, 'light');
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(complaints).toEqual([]);
  if (takes) await page.screenshot({ path: join(folder, `${pictured.name}-${width}.png`) });
  await page.context().close();
});

test.each(picturedPages)('$name in the dark: nothing becomes unreadable', async (pictured) => {
  const { page } = await openPictured(pictured, 1440, 'dark');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

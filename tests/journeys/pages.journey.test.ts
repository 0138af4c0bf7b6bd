import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, scrollsSideways, signIn, visit, windowOf } from './browser.ts';
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

async function openPictured(page: Page, { path, follow, ready }: PicturedPage) {
  await page.goto(path);
  for (const step of [follow ?? []].flat()) {
    const href = await page.locator(step).first().getAttribute('href');
    await page.goto(href!);
  }
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
}

test.each(picturedPages)('$name, wide, in the dark and on a phone: no fault of accessibility, no scrolling sideways, nothing in the console', async (pictured) => {
  const { page, complaints } = await visit({ browser, address, width: 1440 });
  if (pictured.role) await signIn(page, address, pictured.role);
  for (const width of [1440, 360]) {
    await page.setViewportSize(windowOf(width));
    await openPictured(page, pictured);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    if (takes) await page.screenshot({ path: join(folder, `${pictured.name}-${width}.png`) });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page, ['color-contrast'])).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { accessibilityFaults, openBrowser, openPage, scrollsSideways, signIn, visit, windowOf } from './browser.ts';
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

/** One session of each role for all its pages, as a person has: what the browser keeps is fetched once. */
const sessions = new Map<string | null, Promise<BrowserContext>>();
function sessionOf(role: string | null): Promise<BrowserContext> {
  if (!sessions.has(role)) sessions.set(role, openSession(role));
  return sessions.get(role)!;
}

async function openSession(role: string | null): Promise<BrowserContext> {
  const { page } = await visit({ browser, address, width: 1440 });
  if (role) await signIn(page, address, role);
  return page.context();
}

test.concurrent.each(picturedPages)('$name, wide, in the dark and on a phone: no fault of accessibility, no scrolling sideways, nothing in the console', async (pictured) => {
  const { page, complaints } = await openPage(await sessionOf(pictured.role));
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
  await page.close();
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium, howToGetChromium } from './find-chromium.ts';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(howToGetChromium);
  return chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
}

interface Visitor {
  browser: Browser;
  address: string;
  width: number;
}

export function windowOf(width: number): { width: number; height: number } {
  return { width, height: width < 600 ? 740 : 900 };
}

/** A page of its own session; whatever the console calls an error is kept in `complaints`. */
export async function visit({ browser, address, width }: Visitor): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: windowOf(width), baseURL: address, colorScheme: 'light', reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  return openPage(context);
}

/** Another page of the same session. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

/** Signs in by the sample's own road, as the sign-in page does. */
export async function signIn(page: Page, address: string, role: string): Promise<void> {
  const reply = await page.context().request.post(`${address}/api/v1/sample/session`, { data: { role }, headers: { origin: address } });
  if (!reply.ok()) throw new Error(await reply.text());
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page: rule, element, and how to mend it. All rules, unless some are named. */
export async function accessibilityFaults(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }> } }).axe.run(runOnly ? { runOnly } : {});
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.html.slice(0, 200)}`));
  }, rules);
}

/** True when the page is wider than its window. */
export function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

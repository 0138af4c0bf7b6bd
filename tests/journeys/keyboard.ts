import type { Page } from 'playwright-core';

const pressesAtMost = 120;

/** Goes on with the Tab key, unless it is there already, until what has the focus is called `name`; throws when a whole round has passed. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
  const passed: string[] = [];
  for (let press = 0; press < pressesAtMost; press += 1) {
    const label = await page.evaluate(focusedName);
    if (fits(label)) return;
    passed.push(label);
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}; it came to: ${[...new Set(passed)].join(' | ')}`);
}

function focusedName(): string {
  const element = document.activeElement as HTMLElement | null;
  // The page itself, between its last and its first place, is no place.
  if (!element || element === document.body) return '';
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
  return (element.getAttribute('aria-label') ?? (labels.length > 0 ? labels.join(' ') : element.textContent) ?? '').trim().replaceAll(/\s+/g, ' ');
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openBrowser, signIn, visit } from './browser.ts';

/** A browser for the journeys of a file through the sample district, and a way in for each role. */
export function sampleVisitors() {
  const address = inject('sampleAddress');
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return {
    address,
    async visitAs(role: string, width = 1440) {
      const visitor = await visit({ browser, address, width });
      await signIn(visitor.page, address, role);
      return visitor;
    },
  };
}

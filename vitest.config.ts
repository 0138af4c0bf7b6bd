import { defineConfig } from 'vitest/config';

const tests = ['src/**/*.test.ts', 'tests/**/*.test.ts', 'database/**/*.test.ts'];
const journeys = ['tests/journeys/**/*.journey.test.ts'];
const onDatabase = ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts'];
/** Ask every road as every reader, and every field with every string, for minutes: what they test is the same SQL on both homes, so they run on one. */
const onOneHome = ['tests/disclosure/**', 'tests/edge/naughty-strings.db.test.ts'];
/** Long enough for a machine that does other work beside. Files of one worker share what they import: it keeps state by district alone, and each test has its own. */
const manner = { testTimeout: 180_000, hookTimeout: 180_000, isolate: false };

/** The embedded database runs in the worker itself: in three projects, so that no worker lives through all files of the home. */
const embedded = (name: string, files: { include: string[]; exclude?: string[] }) => ({ test: { name, ...files, env: { CAUSEWAY_TEST_HOME: 'pglite' }, ...manner } });

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', include: tests, exclude: [...onDatabase, ...journeys], ...manner } },
      embedded('pglite-requests', { include: ['src/modules/requests/**/*.db.test.ts'] }),
      embedded('pglite-modules', { include: ['src/modules/**/*.db.test.ts'], exclude: ['src/modules/requests/**'] }),
      embedded('pglite-edges', { include: onDatabase, exclude: ['src/modules/**', ...onOneHome] }),
      { test: { name: 'postgres', include: onDatabase, env: { CAUSEWAY_TEST_HOME: 'postgres' }, globalSetup: ['tests/postgres-cluster.ts'], ...manner } },
      { test: { name: 'journeys', include: journeys, globalSetup: ['tests/journeys/sample-server.ts'], testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false, maxConcurrency: 3, expect: { poll: { timeout: 20_000 } } } },
    ],
  },
});

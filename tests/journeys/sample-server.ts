import type { TestProject } from 'vitest/node';
import { startServer } from './start-server.ts';

/** The product with its sample district, for all journeys of a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ flags: [] });
  project.provide('sampleAddress', server.address);
  return server.stop;
}

import { createClient } from '../../../ui/api.ts';
import type * as contract from '../contract.ts';

export const evidenceApi = createClient<typeof contract>();

import { createClient } from '../../../ui/api.ts';
import type * as contract from '../contract.ts';

export const visitsApi = createClient<typeof contract>();

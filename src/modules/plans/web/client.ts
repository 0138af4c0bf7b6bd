import { createClient } from '../../../ui/api.ts';
import type * as contract from '../contract.ts';

export const plansApi = createClient<typeof contract>();

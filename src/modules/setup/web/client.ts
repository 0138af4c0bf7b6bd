import { createClient } from '../../../ui/api.ts';
import type * as district from '../../district/contract.ts';
import type * as requests from '../../requests/contract.ts';
import type * as contract from '../contract.ts';

export const setupApi = createClient<typeof contract>();
export const districtApi = createClient<typeof district>();
export const catalogApi = createClient<typeof requests>();

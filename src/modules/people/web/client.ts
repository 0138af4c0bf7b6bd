import { createClient } from '../../../ui/api.ts';
import type * as district from '../../district/contract.ts';
import type * as regions from '../../regions/contract.ts';
import type * as schools from '../../schools/contract.ts';
import type * as setup from '../../setup/contract.ts';
import type * as contract from '../contract.ts';

export const peopleApi = createClient<typeof contract>();
export const districtApi = createClient<typeof district>();
export const regionsApi = createClient<typeof regions>();
export const schoolsApi = createClient<typeof schools>();
export const setupApi = createClient<typeof setup>();

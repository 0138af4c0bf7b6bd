import { createClient } from '../../../ui/api.ts';
import type * as district from '../../district/contract.ts';
import type * as people from '../../people/contract.ts';
import type * as schools from '../../schools/contract.ts';
import type * as contract from '../contract.ts';

export const tiersApi = createClient<typeof contract>();
export const districtApi = createClient<typeof district>();
export const peopleApi = createClient<typeof people>();
export const schoolsApi = createClient<typeof schools>();

import { createClient } from '../../../ui/api.ts';
import type * as people from '../../people/contract.ts';
import type * as schools from '../../schools/contract.ts';
import type * as contract from '../contract.ts';

export const regionsApi = createClient<typeof contract>();
export const schoolsApi = createClient<typeof schools>();
export const peopleApi = createClient<typeof people>();

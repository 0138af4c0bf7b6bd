import { ApiProblem } from '../../../../ui/api.ts';
import type { ImportOutcome } from '../../contract.ts';
import { schoolsApi } from '../client.ts';

export interface ImportCall {
  file: File;
  districtCode: string;
  dryRun: boolean;
}

/** Sends a file of schools. A refused file is an outcome to be shown, not an error; whatever else fails is thrown. */
export async function sendFile({ file, districtCode, dryRun }: ImportCall): Promise<ImportOutcome> {
  try {
    return await schoolsApi('POST /schools/imports', { query: { name: file.name, dryRun: String(dryRun), ...(districtCode ? { districtCode } : {}) }, file });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'import_refused' && error.details) return error.details as unknown as ImportOutcome;
    throw error;
  }
}

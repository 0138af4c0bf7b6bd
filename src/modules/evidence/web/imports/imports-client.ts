import { ApiProblem, createClient } from '../../../../ui/api.ts';
import type * as groups from '../../groups/contract.ts';
import type * as contract from '../../import/contract.ts';
import type * as measures from '../../measures/contract.ts';
import type { MeasureImportOutcome } from '../../import/contract.ts';

export const importsApi = createClient<typeof contract & typeof measures & typeof groups>();

export interface ImportCall {
  file: File;
  period: string;
  leaveOut: string[];
  dryRun: boolean;
}

/** Sends a file of measures. A refused file is an outcome to be shown, not an error; whatever else fails is thrown. */
export async function sendMeasures({ file, period, leaveOut, dryRun }: ImportCall): Promise<MeasureImportOutcome> {
  try {
    return await importsApi('POST /measures/imports', { query: { name: file.name, dryRun: String(dryRun), ...(period ? { period } : {}), ...(leaveOut.length > 0 ? { leaveOut } : {}) }, file });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'import_refused' && error.details) return error.details as unknown as MeasureImportOutcome;
    throw error;
  }
}

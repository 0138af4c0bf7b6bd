import { ApiProblem } from '../../../../ui/api.ts';
import type { CircularsOutcome } from '../../contract.ts';
import { knowledgeApi } from '../client.ts';

export interface CircularsCall {
  files: File[];
  source: string;
  dryRun: boolean;
}

/** Sends circulars, several of them as one zip file. Refused ones are an outcome to be shown; whatever else fails is thrown. */
export async function sendCirculars({ files, source, dryRun }: CircularsCall): Promise<CircularsOutcome> {
  const file = files.length === 1 ? files[0]! : await packed(files);
  try {
    return await knowledgeApi('POST /articles/imports', { query: { name: file.name, source, dryRun: String(dryRun) }, file });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'import_refused' && error.details) return error.details as unknown as CircularsOutcome;
    throw error;
  }
}

async function packed(files: File[]): Promise<File> {
  const { zipSync } = await import('fflate');
  const contents = await Promise.all(files.map(async (file, place): Promise<[string, Uint8Array]> => [`${place}/${file.name}`, new Uint8Array(await file.arrayBuffer())]));
  return new File([zipSync(Object.fromEntries(contents)) as Uint8Array<ArrayBuffer>], 'circulars.zip');
}

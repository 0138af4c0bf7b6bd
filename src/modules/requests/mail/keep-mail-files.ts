import { AppError } from '../../../platform/errors.ts';
import type { IncomingMail } from '../../../platform/mail/incoming/incoming-mail.ts';
import type { UseCase } from '../../people/index.ts';
import { fileBytesAtMost } from '../attachments/contract.ts';
import { keepFile } from '../attachments/keep-file.ts';

export interface KeptMailFiles {
  fileIds: string[];
  /** The file that a `cid:` of the HTML shows. */
  byContentId: Map<string, string>;
  refused: { name: string; reason: string }[];
}

const filesAtMost = 50;

/** Keeps what came with a mail by the road of every file; what that road refuses is named, and the mail goes on. */
export async function keepMailFiles(useCase: UseCase, files: IncomingMail['files']): Promise<KeptMailFiles> {
  const kept: KeptMailFiles = { fileIds: [], byContentId: new Map(), refused: [] };
  for (const file of files) {
    const reason = kept.fileIds.length >= filesAtMost ? `At most ${filesAtMost} files of a mail are kept.` : file.bytes.byteLength > fileBytesAtMost ? 'A file of more than 10 MB is not taken.' : undefined;
    if (reason) {
      if (kept.refused.length < filesAtMost) kept.refused.push({ name: file.name, reason });
      continue;
    }
    try {
      const { id } = await keepFile(useCase, file);
      kept.fileIds.push(id);
      if (file.contentId) kept.byContentId.set(file.contentId.toLowerCase(), id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      kept.refused.push({ name: file.name, reason: error.message });
    }
  }
  return kept;
}

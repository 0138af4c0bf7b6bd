import type { RequestReply } from '../../contract.ts';
import { sizeWords } from './words.ts';

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Files under what was written: pictures are shown small, everything else is a link with its size. */
export function AttachedFiles({ requestId, files }: { requestId: string; files: RequestReply['files'] }) {
  if (files.length === 0) return null;
  return (
    <ul className="files" aria-label="Files">
      {files.map((file) => {
        const href = `/api/v1/requests/${requestId}/attachments/${file.id}`;
        return (
          <li key={file.id}>
            <a href={href} {...(pictures.has(file.mediaType) ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}>
              {pictures.has(file.mediaType) ? <img src={href} alt="" loading="lazy" /> : null}
              {file.name} <span className="quiet">{sizeWords(file.sizeBytes)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

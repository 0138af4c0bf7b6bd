import { ownMailHeader } from '../own-mail-header.ts';

/** What every mail of ours says to machines: nobody wrote it by hand, do not answer it by one (RFC 3834), and it is ours when it comes back. */
export function automaticHeaders(mailbox: string | undefined): Record<string, string> {
  return { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', [ownMailHeader]: mailbox ?? 'none' };
}
